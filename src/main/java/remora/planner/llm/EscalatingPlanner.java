package remora.planner.llm;

import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;

/**
 * Begins with a planner that costs nothing, and goes on with a model where that one gives up, or
 * where the agent finds that the end it named is no success.
 *
 * @param confidence steps below it are the model's to decide, 0 to 1
 */
public record EscalatingPlanner(Planner first, LlmPlanner then, double confidence)
    implements Planner {

  @Override
  public String id() {
    return "auto";
  }

  @Override
  public Course begin(Goal goal) {
    return escalating(goal, then.deadline());
  }

  @Override
  public Course begin(Goal goal, Deadline deadline) {
    return escalating(goal, deadline);
  }

  private Course escalating(Goal goal, Deadline deadline) {
    return new EscalatingCourse(
        first.begin(goal, deadline),
        (steps, why) -> then.takeOver(goal, deadline, steps, why),
        confidence,
        new Proof(goal).possible());
  }
}
