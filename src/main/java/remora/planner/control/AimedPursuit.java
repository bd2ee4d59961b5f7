package remora.planner.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.entity.Node;

/**
 * One action on one element; when it is refused or does nothing, the next best element gets one
 * try.
 */
abstract class AimedPursuit implements Pursuit {

  /** How much worse a second choice may be and still count as a near miss of the first. */
  private static final double NEAR_MISS = .15;

  private final Set<String> tried = new HashSet<>();
  private final Reaction reaction = new Reaction();
  private double firstScore;
  private boolean acted;

  /** Elements that may be meant, best first. */
  abstract List<Candidate> candidates(Scene scene);

  abstract Action action(Node node);

  abstract String wanted();

  List<String> nearest(Scene scene) {
    return List.of();
  }

  /** True when there is nothing left to do before anything was done. */
  boolean satisfied(Scene scene) {
    return false;
  }

  /** True when something must come of it that the page shows. */
  boolean deed() {
    return false;
  }

  @Override
  public final Move next(Scene scene) {
    if (acted && !scene.refused() && !scene.unmoved()) {
      return reaction.next(scene, deed());
    }
    if (!acted && satisfied(scene)) {
      return new Move.Done();
    }
    var left =
        Ties.broken(candidates(scene), wanted(), scene).stream()
            .filter(candidate -> !tried.contains(candidate.node().ref()))
            .toList();
    if (!acted) {
      return left.isEmpty()
          ? new Move.Missing(wanted(), () -> nearest(scene))
          : aim(scene, left.get(0));
    }
    boolean another =
        tried.size() < 2 && !left.isEmpty() && left.get(0).score() > firstScore - NEAR_MISS;
    if (another) {
      return aim(scene, left.get(0));
    }
    return scene.refused()
        ? new Move.Stuck(
            "The element for \"" + wanted() + "\" could not be used: " + scene.seen().problem(),
            nearest(scene))
        : reaction.next(scene, deed());
  }

  private Move aim(Scene scene, Candidate candidate) {
    reaction.expect(scene);
    firstScore = tried.isEmpty() ? candidate.score() : firstScore;
    acted = true;
    tried.add(candidate.node().ref());
    var action = action(candidate.node());
    var why =
        "\""
            + wanted()
            + "\" is best matched by the "
            + Labels.spoken(candidate.node())
            + ": "
            + action.name();
    return Move.act(action, why, candidate.confidence());
  }
}
