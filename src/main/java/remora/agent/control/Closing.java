package remora.agent.control;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** A page that changes is looked at again after so long, until two looks are the same. */
  private static final Duration PULSE = Duration.ofMillis(250);

  /** Tasks that name one of these may well be about an error. */
  private static final List<String> ABOUT_ERRORS =
      List.of("error", "warning", "invalid", "fail", "wrong", "problem", "404", "reject");

  /** How long a condition may take to come true after the last action. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  Outcome close(
      Tab tab,
      Findings findings,
      PlanStep.Finish finish,
      Snapshot first,
      List<String> addresses,
      boolean acted,
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
    if (goal.successCondition().isEmpty()) {
      Optional<String> trouble =
          aboutErrors()
              ? Optional.empty()
              : trouble(facts(tab, first, data, addresses), acted && !findings.asked());
      if (trouble.isPresent()) {
        chronicle.validation(List.of(trouble.get()), round);
        return Outcome.failure(Kind.ERROR, "All steps were done, but: " + trouble.get(), round);
      }
    }
    chronicle.validation(List.of(), round);
    return Outcome.success(data, round);
  }

  private Optional<String> trouble(Facts facts, boolean acted) {
    Optional<String> said = check.trouble(facts, acted);
    boolean shutOut = acted && Walls.shutsOut(facts.first(), facts.page(), instruction());
    return said.isEmpty() && shutOut
        ? Optional.of("the site answered the last step with its login page.")
        : said;
  }

  private boolean aboutErrors() {
    return ABOUT_ERRORS.stream().anyMatch(instruction()::contains);
  }

  private String instruction() {
    return goal.instruction().toLowerCase(Locale.ROOT);
  }

  private static Facts facts(Tab tab, Snapshot first, JsonValue data, List<String> addresses) {
    return new Facts(tab.observe(), first, data.toString(), addresses, tab.dialogs());
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

  /**
   * Looks until the verdict is true of a page that has come to rest, or patience is at its end: an
   * answer may need a moment to appear, and may be taken back.
   */
  private Verdict verdict(Tab tab, Snapshot first, JsonValue data, List<String> addresses) {
    Deadline patience = Deadline.in(deadline.atMost(PATIENCE), deadline.clock());
    String before = "";
    while (true) {
      Facts now = facts(tab, first, data, addresses);
      Verdict verdict = check.check(goal.successCondition(), now);
      boolean rests = now.page().fingerprint().equals(before);
      if ((verdict.truth() == Truth.TRUE && rests) || patience.passed()) {
        return verdict;
      }
      before = now.page().fingerprint();
      tab.perform(new Pause((int) Math.max(1, patience.atMost(PULSE).toMillis())));
    }
  }
}
