package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Switches a checkbox, radio button, switch or toggle on or off; leaves it when it is so already.
 */
public record SetChecked(String target, boolean checked) implements Action {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public Effect perform(ActionContext page) {
    Target box = page.ready(target, true);
    if (box.checked() == checked) {
      return new Effect(false, "it was " + (checked ? "checked" : "unchecked") + " already");
    }
    return page.watch(target, () -> page.click(box));
  }
}
