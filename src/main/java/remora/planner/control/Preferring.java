package remora.planner.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The first of several pursuits that does not pass; the last one is the ordinary reading. */
final class Preferring implements Pursuit {

  private final Deque<Pursuit> left;

  Preferring(List<Pursuit> operators, Pursuit ordinary) {
    left = new ArrayDeque<>(operators);
    left.add(ordinary);
  }

  @Override
  public Move next(Scene scene) {
    while (true) {
      var move = left.element().next(scene);
      if (!(move instanceof Move.Pass) || left.size() == 1) {
        return move;
      }
      left.remove();
    }
  }

  /** True when an operator is at work, not the ordinary reading. */
  boolean operates() {
    return left.size() > 1;
  }
}
