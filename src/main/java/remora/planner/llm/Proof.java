package remora.planner.llm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.planner.entity.Goal;
import remora.planner.entity.PlanStep;
import remora.planner.entity.PlanStep.Reason;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Reading;

/**
 * What has to be there before a model's "done" is passed on. Wanted data must have been read from a
 * page, and are read when the model forgot to; a task that wants none needs a success condition,
 * because otherwise the model alone would say that it succeeded.
 */
final class Proof {

  private static final Set<Intent> READS = Set.of(Intent.EXTRACT, Intent.FIND);
  private static final int MOST_REFUSALS = 3;

  private final boolean reads;
  private final boolean condition;
  private boolean reading;
  private boolean ending;
  private boolean read;
  private List<String> lacking = List.of();
  private int refusals;
  private String why = "";

  Proof(Goal goal) {
    List<Command> commands = Reading.of(goal.instruction(), goal.input()).commands();
    boolean asks =
        !commands.isEmpty() && READS.contains(commands.get(commands.size() - 1).intent());
    reads = goal.output().isPresent() || asks;
    condition = !goal.successCondition().isEmpty();
  }

  /** Whether anything could show that the task is done. */
  boolean possible() {
    return reads || condition;
  }

  /** Has the page read. */
  PlanStep read(int wanted, String because) {
    reading = true;
    read = true;
    return new PlanStep.Extract(wanted, because);
  }

  /** What follows from the model's belief that all is done. */
  PlanStep done(String because) {
    why = because;
    if (reads && (!read || !lacking.isEmpty())) {
      ending = true;
      return read(0, because);
    }
    if (reads || condition) {
      return new PlanStep.Finish("", because);
    }
    return new PlanStep.GiveUp(
        Reason.UNABLE,
        "The model says that the task is done, but nothing can show it: give the task a"
            + " successCondition or an output schema. It said: "
            + because,
        List.of());
  }

  /**
   * What follows from what was read.
   *
   * @param missing of the last reading; not looked at after another step
   * @return empty when the model has to go on
   */
  Optional<PlanStep> afterReading(List<String> missing) {
    boolean ended = reading && ending;
    lacking = reading ? List.copyOf(missing) : lacking;
    reading = false;
    ending = false;
    if (!ended) {
      return Optional.empty();
    }
    if (lacking.isEmpty()) {
      return Optional.of(new PlanStep.Finish("", why));
    }
    return ++refusals < MOST_REFUSALS
        ? Optional.empty()
        : Optional.of(
            new PlanStep.GiveUp(
                Reason.NO_TARGET,
                "The model says that the task is done, but the page lacks " + lack() + ".",
                List.of()));
  }

  /** For the model: how the reading stands. */
  String state() {
    if (!reads) {
      return "";
    }
    if (!read) {
      return "Nothing has been extracted yet.";
    }
    return lacking.isEmpty()
        ? "The wanted data have been extracted and are complete."
        : "The last extraction lacks " + lack() + ". The task is not done.";
  }

  private String lack() {
    return lacking.equals(List.of("")) ? "the answer" : String.join(", ", lacking);
  }
}
