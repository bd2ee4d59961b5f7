package remora.planner.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import remora.planner.control.Move;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;

/** One pursuit after the other. Only the first may pass; a later one that does cannot be done. */
final class Stages implements Pursuit {

  private final Deque<Pursuit> left;
  private boolean begun;

  Stages(List<Pursuit> stages) {
    left = new ArrayDeque<>(stages);
  }

  @Override
  public Move next(Scene scene) {
    var now = scene;
    while (!left.isEmpty()) {
      var move = left.element().next(now);
      if (move instanceof Move.Pass && begun) {
        return new Move.Stuck("The page does not offer what comes next.", List.of());
      }
      begun |= !(move instanceof Move.Pass);
      if (!(move instanceof Move.Done)) {
        return move;
      }
      left.remove();
      now = now.fresh();
    }
    return new Move.Done();
  }
}
