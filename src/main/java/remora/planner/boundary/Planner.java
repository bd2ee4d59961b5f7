package remora.planner.boundary;

import remora.operations.entity.Deadline;
import remora.planner.entity.Goal;
import remora.planner.entity.Occasion;
import remora.planner.entity.Progress;

/**
 * Decides what to do next on a page. A planner never touches the browser and never decides success:
 * the agent acts, extracts and verifies.
 */
public interface Planner {

  /** Short name used in configuration: {@code embedded}, {@code llm}. */
  String id();

  /** Starts planning one task. The course is used by one thread. */
  Course begin(Goal goal);

  /**
   * Starts planning one task that has to end in time.
   *
   * @param deadline for planners that wait for something
   */
  default Course begin(Goal goal, Deadline deadline) {
    return begin(goal);
  }

  /** As {@link #begin(Goal, Deadline)}, for planners that remember. */
  default Course begin(Goal goal, Deadline deadline, Occasion occasion) {
    return begin(goal, deadline);
  }

  /** Goes on with a task of which another planner has done a part. */
  default Course resume(Goal goal, Deadline deadline, Progress done) {
    return begin(goal, deadline);
  }
}
