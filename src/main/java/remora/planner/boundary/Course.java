package remora.planner.boundary;

import java.util.List;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.Trace;

/** The planning of one task from its first look at the page to its end. */
public interface Course {

  /** The next step, given what the page shows now and what came of the last step. */
  PlanStep next(Observation now);

  /** Id of the planner that decided the last step. */
  String planner();

  /** Tokens that models have taken for it so far; 0 for planners that ask none. */
  default int tokens() {
    return 0;
  }

  /**
   * How many of the instruction's commands were carried out when the last step was decided; 0 for
   * planners that do not count.
   */
  default int reached() {
    return 0;
  }

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

  /**
   * The engine judged the task a success.
   *
   * @param traces where its data were read
   */
  default void succeeded(List<Trace> traces) {}
}
