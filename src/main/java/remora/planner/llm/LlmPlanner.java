package remora.planner.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.entity.Progress;

/**
 * Plans with a language model.
 *
 * @param clock for tasks that come without a deadline
 */
public record LlmPlanner(Model model, Limits limits, Clock clock) implements Planner {

  static final String ID = "llm";

  /** The longest that a task may take by the API. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Course begin(Goal goal) {
    return begin(goal, deadline());
  }

  Deadline deadline() {
    return Deadline.in(LONGEST, clock);
  }

  @Override
  public Course begin(Goal goal, Deadline deadline) {
    return course(goal, deadline);
  }

  /**
   * Goes on where another planner could not.
   *
   * @param steps what that has done, in words
   */
  Course takeOver(Goal goal, Deadline deadline, List<String> steps, String why) {
    return course(goal, deadline).after(steps, why);
  }

  @Override
  public Course resume(Goal goal, Deadline deadline, Progress done) {
    return takeOver(goal, deadline, done.steps(), done.why());
  }

  private LlmCourse course(Goal goal, Deadline deadline) {
    return new LlmCourse(goal, model, limits, deadline, Fence.random());
  }
}
