package remora.planner.visual;

import java.util.ArrayList;
import java.util.List;

/**
 * Places that were tried in a surface, and the next one: where the answers around promise most, and
 * where nothing was tried yet. Coordinates are parts of the surface, 0 to 1.
 */
final class Probes {

  private static final int FINE = 16;

  /** How much a step away from all that was tried is worth, in levels of warmth. */
  private static final double UNKNOWN = 16;

  private record Tried(double x, double y, double level) {
    double away(double otherX, double otherY) {
      return Math.hypot(x - otherX, y - otherY);
    }
  }

  private final List<Tried> tried = new ArrayList<>();
  private double x = .5;
  private double y = .5;
  private double level;
  private boolean heard;
  private boolean begun;

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  /** Whether any answer has been understood. */
  boolean heard() {
    return heard;
  }

  /** What was answered at this place; "warmer" counts from the place before. */
  void hears(Warmth answer) {
    heard = true;
    level = answer.level().isPresent() ? answer.level().getAsInt() : level + answer.change();
    tried.add(new Tried(x, y, level));
  }

  /** To the next place, the middle first. */
  void goOn() {
    if (!begun || !heard) {
      // A second look at the same place would tell nothing: the mouse has to move.
      x = begun ? (x + .3) % .9 : .5;
      begun = true;
      return;
    }
    double best = Double.NEGATIVE_INFINITY;
    double nextX = x;
    double nextY = y;
    for (int column = 0; column < FINE; column++) {
      for (int row = 0; row < FINE; row++) {
        double atX = (column + .5) / FINE;
        double atY = (row + .5) / FINE;
        double promise = promise(atX, atY);
        if (promise > best) {
          best = promise;
          nextX = atX;
          nextY = atY;
        }
      }
    }
    x = nextX;
    y = nextY;
  }

  /** The answers around, the nearer the weightier, and the way to the nearest of them. */
  private double promise(double atX, double atY) {
    double sum = 0;
    double weights = 0;
    double nearest = 2;
    for (var each : tried) {
      double away = each.away(atX, atY);
      nearest = Math.min(nearest, away);
      double weight = 1 / (away * away + .002);
      sum += weight * each.level();
      weights += weight;
    }
    return sum / weights + UNKNOWN * Math.min(nearest, .35);
  }
}
