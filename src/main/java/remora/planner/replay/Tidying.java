package remora.planner.replay;

import java.util.ArrayList;
import java.util.List;
import remora.planner.replay.entity.Deed.Kind;
import remora.planner.replay.entity.Step;

/** Leaves out what was done in vain or twice, as happens while a plan is mended. */
final class Tidying {

  private Tidying() {}

  static List<Step> of(List<Step> steps) {
    var tidy = new ArrayList<Step>();
    for (int i = 0; i < steps.size(); i++) {
      if (!isDoneAgain(steps, i)) {
        tidy.add(steps.get(i));
      }
    }
    long all =
        tidy.stream()
            .map(Step::deed)
            .filter(deed -> deed.kind() == Kind.READ && deed.amount() == 0)
            .count();
    if (all > 1) {
      throw new Unrepeatable("it read page after page, and there may be more or fewer of them");
    }
    return List.copyOf(tidy);
  }

  /** The same value into the same field, or the same reading, before anything else happened. */
  private static boolean isDoneAgain(List<Step> steps, int at) {
    Step step = steps.get(at);
    if (!step.deed().fills() && step.deed().kind() != Kind.READ) {
      return false;
    }
    for (int i = at + 1; i < steps.size(); i++) {
      Step later = steps.get(i);
      if (later.deed().equals(step.deed()) && later.spot().equals(step.spot())) {
        return true;
      }
      if (!later.deed().fills()) {
        return false;
      }
    }
    return false;
  }
}
