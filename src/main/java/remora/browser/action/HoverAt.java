package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Moves the mouse to a place in an element and leaves it there.
 *
 * @param x right of its left edge, in CSS pixels
 * @param y below its upper edge
 */
public record HoverAt(String target, double x, double y) implements Action {

  @Override
  public String name() {
    return "hover";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.move(page.place(target, x, y)));
  }
}
