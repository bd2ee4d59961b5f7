package remora.browser.action;

import remora.browser.entity.Effect;

/** Points at an element. */
public record Hover(String target) implements Action {

  @Override
  public String name() {
    return "hover";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.move(page.ready(target, false)));
  }
}
