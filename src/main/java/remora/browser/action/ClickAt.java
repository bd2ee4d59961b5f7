package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Clicks a place in an element, such as a point of a picture.
 *
 * @param x right of its left edge, in CSS pixels
 * @param y below its upper edge
 */
public record ClickAt(String target, double x, double y) implements Action {

  @Override
  public String name() {
    return "click";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.click(page.place(target, x, y), 1));
  }
}
