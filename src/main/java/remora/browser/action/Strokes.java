package remora.browser.action;

import java.util.ArrayList;
import java.util.List;

/** Ways of the mouse. */
final class Strokes {

  /** So many moves are enough for libraries that ask for a first small one. */
  private static final int MOVES = 8;

  private Strokes() {}

  /** A straight way whose first move is small, as a hand's is. */
  static List<Target> straight(Target from, double x, double y) {
    List<Target> points = new ArrayList<>();
    points.add(from);
    double length = Math.hypot(x - from.x(), y - from.y());
    if (length > 8) {
      points.add(between(from, x, y, 3 / length));
    }
    for (int i = 1; i <= MOVES; i++) {
      points.add(between(from, x, y, (double) i / MOVES));
    }
    return points;
  }

  private static Target between(Target from, double x, double y, double part) {
    return new Target(
        from.ref(), from.x() + (x - from.x()) * part, from.y() + (y - from.y()) * part, "", false);
  }
}
