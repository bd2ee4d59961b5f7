package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices that steps lead nowhere: the same step on the same page three times, or two steps in
 * turn.
 */
final class LoopGuard {

  private static final int SAME = 3;
  private static final int STEPS_IN_ALL = 60;
  private static final int STEPS_PER_COMMAND = 8;

  private final List<String> history = new ArrayList<>();
  private int inCommand;

  void nextCommand() {
    inCommand = 0;
  }

  /**
   * Records a step.
   *
   * @param limited false for steps that have a limit of their own, such as revealing and waiting
   * @return why it must not be done, empty when it may
   */
  Optional<String> record(String step, String fingerprint, boolean limited) {
    if (history.size() >= STEPS_IN_ALL) {
      return Optional.of("The task took " + STEPS_IN_ALL + " steps without coming to its end.");
    }
    history.add(step + " @ " + fingerprint);
    if (!limited) {
      return Optional.empty();
    }
    if (++inCommand > STEPS_PER_COMMAND) {
      return Optional.of(
          "One part of the instruction took more than " + STEPS_PER_COMMAND + " steps.");
    }
    if (history.stream().filter(history.get(history.size() - 1)::equals).count() >= SAME) {
      return Optional.of("The same step was due for the third time and had changed nothing.");
    }
    return alternates()
        ? Optional.of("Two steps were due in turn and led back to each other.")
        : Optional.empty();
  }

  private boolean alternates() {
    int n = history.size();
    return n >= 4
        && history.get(n - 1).equals(history.get(n - 3))
        && history.get(n - 2).equals(history.get(n - 4))
        && !history.get(n - 1).equals(history.get(n - 2));
  }
}
