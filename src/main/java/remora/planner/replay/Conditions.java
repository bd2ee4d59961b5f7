package remora.planner.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import remora.planner.entity.Observation;
import remora.planner.entity.Placeholders;
import remora.planner.replay.Rendering.Rendered;
import remora.planner.replay.entity.Deed.Kind;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Step;

/** Checks what was to be seen after a plan's steps. */
record Conditions(Matching matching, Placeholders values) {

  /** What is not as it was; empty when all is. */
  Optional<String> failed(List<Rendered> done, Observation now) {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    if (!now.problem().isEmpty()) {
      return Optional.of(now.problem());
    }
    if (done.get(0).step().deed().kind() == Kind.READ) {
      return now.missing().isEmpty()
          ? Optional.empty()
          : Optional.of("not read: " + String.join(", ", now.missing()));
    }
    if (now.effects().size() < done.size()) {
      return Optional.of("the page went elsewhere before all was done");
    }
    Step last = done.get(done.size() - 1).step();
    if (!stays(last, now.page().url())) {
      return Optional.of("it led elsewhere: " + last.deed().kind() + " " + last.spot().name());
    }
    for (int i = 0; i < done.size(); i++) {
      Optional<String> failed = failed(done.get(i), now.effects().get(i).changed(), now);
      if (failed.isPresent()) {
        return failed;
      }
    }
    return Optional.empty();
  }

  private Optional<String> failed(Rendered done, boolean changed, Observation now) {
    Expected expected = done.step().expected();
    String what = done.step().deed().kind() + " " + done.step().spot().name();
    if (done.step().deed().fills()) {
      // A field that held the value before does not change, and is as wanted.
      boolean holds = !expected.holds() || Holding.holds(done.action(), now.page(), meaning(done));
      return holds ? Optional.empty() : Optional.of("the field does not hold it: " + what);
    }
    if (expected.changed() && !changed) {
      return Optional.of("nothing changed: " + what);
    }
    boolean shows = expected.shows().isEmpty() || matching.shows(expected.shows(), now.page());
    return shows ? Optional.empty() : Optional.of("what was to appear did not: " + what);
  }

  /**
   * Where it led the last time, or where it was done; and never from a safe page to an open one.
   */
  static boolean stays(Step step, String url) {
    boolean there =
        step.expected().address().isEmpty()
            ? isAt(step, url)
            : Addresses.fits(step.expected().address(), url);
    return there && (!step.at().startsWith("https:") || url.startsWith("https:"));
  }

  /** Whether it is a page of the host that the step was done on. */
  static boolean isAt(Step step, String url) {
    return step.at().equals(Addresses.origin(url));
  }

  private UnaryOperator<String> meaning(Rendered done) {
    return done.filled() ? UnaryOperator.identity() : values::fill;
  }

  /** Elements can come late; the page as a whole is there. */
  boolean mayStillCome(Step step) {
    return !step.spot().isPage();
  }
}
