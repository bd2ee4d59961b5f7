package remora.planner.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/** Writes down what is done, as far as it was done. */
final class Recorder {

  private record Decided(PlanStep step, Snapshot page, int reached) {}

  private final List<Happening> happenings = new ArrayList<>();
  private Optional<Decided> open = Optional.empty();

  /** What came of the last step. */
  void sees(Observation now) {
    open.ifPresent(decided -> close(decided, now));
    open = Optional.empty();
  }

  void decides(PlanStep step, Snapshot page, int reached) {
    open = Optional.of(new Decided(step, page, reached));
  }

  List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  boolean hasRead() {
    return happenings.stream().anyMatch(happening -> happening.action().isEmpty());
  }

  private void close(Decided decided, Observation now) {
    if (decided.step() instanceof PlanStep.Extract extract) {
      happenings.add(
          new Happening(
              Optional.empty(),
              extract.wanted(),
              true,
              decided.page(),
              new Effect(false, ""),
              now.page(),
              true,
              decided.reached()));
    } else if (decided.step() instanceof PlanStep.Act act) {
      // What was not done has no effect: the address had changed, or the target was gone.
      int done = Math.min(act.actions().size(), now.effects().size());
      for (int i = 0; i < done; i++) {
        happenings.add(
            new Happening(
                Optional.of(act.actions().get(i)),
                0,
                act.filled(),
                decided.page(),
                now.effects().get(i),
                now.page(),
                i == done - 1,
                decided.reached()));
      }
    }
  }
}
