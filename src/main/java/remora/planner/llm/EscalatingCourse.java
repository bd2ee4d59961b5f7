package remora.planner.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/**
 * One task of two planners: the first until it gives up, is not sure, or is refused the end that it
 * named; then the second alone, once and for the rest of the task.
 */
final class EscalatingCourse implements Course {

  private final BiFunction<List<String>, String, Course> then;
  private final double confidence;
  private final boolean provable;
  private final List<String> steps = new ArrayList<>();
  private Course current;
  private boolean escalated;

  /**
   * @param then begins the second, given the first one's steps and why it could not go on
   * @param provable whether the second one's end could be shown to be right; where it cannot, it is
   *     not asked to do again what the first one has done
   */
  EscalatingCourse(
      Course first,
      BiFunction<List<String>, String, Course> then,
      double confidence,
      boolean provable) {
    this.current = first;
    this.then = then;
    this.confidence = confidence;
    this.provable = provable;
  }

  @Override
  public String planner() {
    return current.planner();
  }

  @Override
  public int tokens() {
    return current.tokens();
  }

  @Override
  public int reached() {
    return current.reached();
  }

  @Override
  public PlanStep next(Observation now) {
    PlanStep step = current.next(now);
    if (escalated) {
      return step;
    }
    Optional<String> trouble = trouble(step, now);
    if (trouble.isEmpty()) {
      steps.add(step.why());
      return step;
    }
    escalate(trouble.get());
    return current.next(now);
  }

  @Override
  public boolean refused(String why) {
    if (escalated || !provable) {
      return false;
    }
    escalate("It took the task for done, but it is not. " + why);
    return true;
  }

  private void escalate(String why) {
    escalated = true;
    current = then.apply(steps, why);
  }

  /** Why the first planner's step is not taken; empty when it is. */
  private Optional<String> trouble(PlanStep step, Observation now) {
    if (step instanceof PlanStep.GiveUp) {
      return Optional.of(step.why());
    }
    if (step instanceof PlanStep.Act act && act.confidence() < confidence) {
      return Optional.of("It was not sure enough of: " + step.why());
    }
    // Finishing without what is wanted is giving up by another name.
    return step instanceof PlanStep.Finish && !now.missing().isEmpty()
        ? Optional.of("The page lacks " + String.join(", ", now.missing()) + ".")
        : Optional.empty();
  }
}
