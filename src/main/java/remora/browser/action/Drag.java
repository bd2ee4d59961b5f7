package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Takes an element by its middle and lets it go at another place.
 *
 * @param to the element in whose middle to let go; empty: where it is
 * @param right from there, in CSS pixels
 * @param down likewise
 */
public record Drag(String target, String to, double right, double down) implements Action {

  @Override
  public String name() {
    return "drag";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(
        target,
        () -> {
          Target end = to.isEmpty() ? page.middle(target) : page.middle(to);
          // Bringing the end into view may have moved the beginning.
          Target start = page.middle(target);
          page.stroke(Strokes.straight(start, end.x() + right, end.y() + down));
        });
  }
}
