package remora.planner.boundary;

import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/** The planning of one task from its first look at the page to its end. */
public interface Course {

  /** The next step, given what the page shows now and what came of the last step. */
  PlanStep next(Observation now);

  /** Id of the planner that decided the last step. */
  String planner();

  /**
   * Told that the end it named is no success.
   *
   * @param why what the agent's closing check found, for a person
   * @return whether {@link #next} goes on from the page as it is now in another way; false ends the
   *     task
   */
  default boolean refused(String why) {
    return false;
  }
}
