package remora.agent.control;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.action.Pause;
import remora.browser.boundary.Tab;
import remora.browser.entity.Snapshot;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.planner.entity.Goal;
import remora.planner.entity.PlanStep;
import remora.verify.boundary.SuccessCheck;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;
import remora.verify.entity.Verdict;

/**
 * Decides whether a task that a planner calls finished is a success: its data are whole and valid,
 * and its success condition is seen to hold. What cannot be decided is not a success.
 */
record Closing(Goal goal, SuccessCheck check, Deadline deadline, Chronicle chronicle) {

  /** How long a condition may take to come true after the last action. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  Outcome close(
      Tab tab,
      Findings findings,
      PlanStep.Finish finish,
      Snapshot first,
      List<String> addresses,
      int round) {
    JsonValue data = data(findings, finish);
    if (findings.asked() && !findings.missing().isEmpty()) {
      List<String> errors = findings.missing().stream().map(Closing::missing).toList();
      chronicle.validation(errors, round);
      return Outcome.failure(
          Kind.NO_TARGET, "Not on the page: " + String.join(", ", findings.missing()) + ".", round);
    }
    List<String> violations =
        findings.schema().map(schema -> schema.violations(data)).orElse(List.of());
    if (!violations.isEmpty()) {
      chronicle.validation(violations, round);
      return Outcome.failure(
          Kind.ERROR,
          "The data do not fit the output schema: " + String.join("; ", violations),
          round);
    }
    if (!goal.successCondition().isEmpty()) {
      Verdict verdict = verdict(tab, first, data, addresses);
      if (verdict.truth() != Truth.TRUE) {
        String error =
            "successCondition is "
                + (verdict.truth() == Truth.FALSE ? "not met: " : "undecided: ")
                + verdict.why();
        chronicle.validation(List.of(error), round);
        return Outcome.failure(Kind.ERROR, error, round);
      }
    }
    chronicle.validation(List.of(), round);
    return Outcome.success(data, round);
  }

  private static JsonValue data(Findings findings, PlanStep.Finish finish) {
    if (findings.data().isPresent()) {
      return findings.data().get();
    }
    return finish.answer().isEmpty() ? JsonValue.NULL : Json.createValue(finish.answer());
  }

  private static String missing(String pointer) {
    return pointer.isEmpty()
        ? "what the instruction asks for is not on the page"
        : pointer + " is not on the page";
  }

  /** Looks again as long as the page changes: an answer may need a moment to appear. */
  private Verdict verdict(Tab tab, Snapshot first, JsonValue data, List<String> addresses) {
    Deadline patience = Deadline.in(deadline.atMost(PATIENCE), deadline.clock());
    while (true) {
      Verdict verdict =
          check.check(
              goal.successCondition(), new Facts(tab.observe(), first, data.toString(), addresses));
      if (verdict.truth() == Truth.TRUE || patience.passed()) {
        return verdict;
      }
      tab.perform(new Pause((int) patience.atMost(Duration.ofMillis(500)).toMillis()));
    }
  }
}
