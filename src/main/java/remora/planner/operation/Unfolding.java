package remora.planner.operation;

import java.util.HashSet;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;

/**
 * Opens everything that is folded, one after the other; where only one can be open, the last stays.
 */
final class Unfolding implements Pursuit {

  private static final int MOST = 12;

  private final Set<String> tried = new HashSet<>();

  @Override
  public Move next(Scene scene) {
    var next =
        scene.page().visible(node -> folded(node) && Kinds.usable(node)).stream()
            .filter(node -> scene.reachable(node) && !tried.contains(node.ref()))
            .findFirst();
    if (next.isEmpty() || tried.size() >= MOST) {
      return tried.isEmpty() ? new Move.Pass() : new Move.Done();
    }
    tried.add(next.get().ref());
    return Move.act(new Click(next.get().ref()), "Unfolds it.", .8);
  }

  private static boolean folded(Node node) {
    return node.is(State.COLLAPSED) && !Kinds.field(node);
  }
}
