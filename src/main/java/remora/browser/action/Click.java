package remora.browser.action;

import remora.browser.entity.Effect;

/** Clicks an element. */
public record Click(String target) implements Action {

  @Override
  public String name() {
    return "click";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.click(page.ready(target, true)));
  }
}
