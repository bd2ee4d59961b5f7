package remora.planner.llm;

import java.util.List;
import java.util.stream.Stream;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.entity.Progress;

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
    return escalating(goal, then.deadline(), first.begin(goal), List.of());
  }

  @Override
  public Course begin(Goal goal, Deadline deadline) {
    return escalating(goal, deadline, first.begin(goal, deadline), List.of());
  }

  @Override
  public Course resume(Goal goal, Deadline deadline, Progress done) {
    return escalating(goal, deadline, first.resume(goal, deadline, done), done.steps());
  }

  private Course escalating(Goal goal, Deadline deadline, Course begun, List<String> before) {
    return new EscalatingCourse(
        begun,
        (steps, why) ->
            then.takeOver(
                goal, deadline, Stream.concat(before.stream(), steps.stream()).toList(), why),
        confidence,
        new Proof(goal).possible());
  }
}
