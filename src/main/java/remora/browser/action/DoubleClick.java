package remora.browser.action;

import remora.browser.entity.Effect;

/** Clicks an element twice at once. */
public record DoubleClick(String target) implements Action {

  @Override
  public String name() {
    return "double-click";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.click(page.ready(target, true), 2));
  }
}
