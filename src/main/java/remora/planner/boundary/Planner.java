package remora.planner.boundary;

import remora.planner.entity.Goal;

/**
 * Decides what to do next on a page. A planner never touches the browser and never decides success:
 * the agent acts, extracts and verifies.
 */
public interface Planner {

  /** Short name used in configuration: {@code embedded}, {@code llm}. */
  String id();

  /** Starts planning one task. The course is used by one thread. */
  Course begin(Goal goal);
}
