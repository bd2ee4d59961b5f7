package remora.planner.entity;

import java.util.List;
import remora.browser.action.Action;

/** What a planner decided. */
public sealed interface PlanStep {

  /** For a person: why this step. */
  String why();

  /**
   * Do these, in order; the agent stops the batch as soon as the page's address changes.
   *
   * @param confidence 0 to 1
   * @param filled false when texts hold {@link Placeholders} that the agent has to fill
   */
  record Act(List<Action> actions, String why, double confidence, boolean filled)
      implements PlanStep {

    /** Actions whose texts are what is to be typed. */
    public Act(List<Action> actions, String why, double confidence) {
      this(actions, why, confidence, true);
    }
  }

  /**
   * Read the wanted data from the page as it is now and add it to what is already there (arrays
   * grow, without duplicates).
   *
   * @param wanted how many items of a list are wanted in all, 0 for all that the page has
   */
  record Extract(int wanted, String why) implements PlanStep {}

  /**
   * Everything asked for is done.
   *
   * @param answer text for a task without an output schema, empty when there is nothing to say
   */
  record Finish(String answer, String why) implements PlanStep {}

  /**
   * It cannot be done.
   *
   * @param nearest up to three candidates that came closest, as a person would name them
   */
  record GiveUp(Reason reason, String why, List<String> nearest) implements PlanStep {}

  /** Why a planner gives up. */
  enum Reason {
    /** A needed element or field value is absent. */
    NO_TARGET,
    /** The instruction is not understood. */
    NOT_UNDERSTOOD,
    /** The same steps lead nowhere again and again. */
    LOOP,
    /** The planner itself cannot go on: its model does not answer, or has used up its budget. */
    UNABLE
  }
}
