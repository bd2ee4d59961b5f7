package remora.agent.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Pause;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;

/**
 * Notices, for any planner, that a visit goes round in a circle: the same actions on the same page,
 * two kinds of step in turn, or steps that change nothing.
 */
final class LoopWatch {

  /** Of the last so many steps. */
  private static final int WINDOW = 20;

  private static final int SAME = 5;
  private static final int IDLE = 6;
  private static final int TURNS = 3;

  private final List<String> steps = new ArrayList<>();
  private int idle;

  /**
   * Records a step that was done; waiting does not count.
   *
   * @param page what the step was decided on
   * @return why the visit must end, empty when it may go on
   */
  Optional<String> after(List<Action> actions, Snapshot page, List<Effect> effects) {
    if (actions.stream().allMatch(Pause.class::isInstance)) {
      return Optional.empty();
    }
    steps.add(actions + " @ " + page.fingerprint());
    idle = effects.stream().noneMatch(Effect::changed) ? idle + 1 : 0;
    if (idle >= IDLE) {
      return Optional.of("The last " + IDLE + " steps changed nothing.");
    }
    if (window().stream().filter(last()::equals).count() >= SAME) {
      return Optional.of("The same step was done on the same page " + SAME + " times.");
    }
    return alternates()
        ? Optional.of("Two steps were done in turn " + TURNS + " times, each leading back.")
        : Optional.empty();
  }

  private String last() {
    return steps.get(steps.size() - 1);
  }

  private List<String> window() {
    return steps.subList(Math.max(0, steps.size() - WINDOW), steps.size());
  }

  private boolean alternates() {
    int n = steps.size();
    if (n < 2 * TURNS || steps.get(n - 1).equals(steps.get(n - 2))) {
      return false;
    }
    for (int i = n - 1; i >= n - 2 * (TURNS - 1); i--) {
      if (!steps.get(i).equals(steps.get(i - 2))) {
        return false;
      }
    }
    return true;
  }
}
