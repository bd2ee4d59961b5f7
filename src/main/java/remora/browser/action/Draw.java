package remora.browser.action;

import java.util.ArrayList;
import java.util.List;
import remora.browser.entity.Effect;

/**
 * Draws in an element: presses the mouse at the first point, moves it over the others and lets go
 * at the last.
 *
 * @param points at least two, in CSS pixels from the element's upper left corner
 */
public record Draw(String target, List<Point> points) implements Action {

  /** A place in the element. */
  public record Point(double x, double y) {}

  public Draw {
    points = List.copyOf(points);
  }

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(
        target,
        () -> {
          List<Target> places = new ArrayList<>();
          for (Point point : points) {
            places.add(page.place(target, point.x(), point.y()));
          }
          page.stroke(places);
        });
  }
}
