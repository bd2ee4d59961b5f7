package remora.agent.control;

import java.util.List;
import java.util.Optional;
import remora.agent.boundary.Journal;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.boundary.Tab;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/**
 * Answers from the page that shows, without any action on it. A planner that wants to act is told
 * once that it may not; then the page is read for what the task's own words ask for.
 */
public final class Glance {

  /** Reading one page takes three rounds; the rest is for a planner that is refused its answer. */
  private static final int MOST_ROUNDS = 8;

  private static final String NO_ACTION =
      "This must be answered from the page as it is: no action is possible.";

  private final Assignment assignment;
  private final Tools tools;
  private final Deadline deadline;
  private final Chronicle chronicle;
  private int round;

  public Glance(Assignment assignment, Tools tools, Deadline deadline, Journal journal) {
    this.assignment = assignment;
    this.tools = tools;
    this.deadline = deadline;
    chronicle = new Chronicle(journal);
  }

  /** Answers by a planning that has begun. */
  public Outcome answer(Tab tab, Course course) {
    Findings findings = new Findings(assignment.goal(), tools.extractor());
    Snapshot page = tab.observe();
    Observation seen = new Observation(page, List.of(), "", Optional.empty(), List.of());
    boolean warned = false;
    String instead = "";
    while (instead.isEmpty()) {
      deadline.check();
      round++;
      Optional<Outcome> wall = Walls.before(page, round);
      if (wall.isPresent()) {
        return wall.get();
      }
      PlanStep step = round > MOST_ROUNDS ? endless() : course.next(seen);
      chronicle.plan(step, course.planner(), page, round);
      if (step instanceof PlanStep.Extract extract) {
        findings.add(tab.content(), extract.wanted());
        seen = new Observation(page, List.of(), "", findings.data(), findings.missing());
      } else if (step instanceof PlanStep.Finish finish) {
        if (!findings.asked() && finish.answer().isEmpty()) {
          instead = "The planner had nothing to say.";
        } else {
          Outcome outcome = closed(tab, findings, finish, page);
          if (outcome.kind() == Kind.SUCCESS || !course.refused(outcome.error())) {
            return outcome;
          }
          seen = new Observation(page, List.of(), "", findings.data(), findings.missing());
        }
      } else if (step instanceof PlanStep.Act && !warned) {
        warned = true;
        seen = new Observation(page, List.of(), NO_ACTION, findings.data(), findings.missing());
      } else {
        instead = step instanceof PlanStep.GiveUp ? step.why() : NO_ACTION;
      }
    }
    return read(tab, page, instead);
  }

  private static PlanStep endless() {
    return new PlanStep.GiveUp(PlanStep.Reason.LOOP, "The planner came to no end.", List.of());
  }

  /** What the words themselves name, where no plan led to an answer. */
  private Outcome read(Tab tab, Snapshot page, String why) {
    Findings findings = new Findings(assignment.goal(), tools.extractor());
    findings.add(tab.content(), 0);
    Outcome outcome = closed(tab, findings, new PlanStep.Finish("", why), page);
    return outcome.kind() == Kind.SUCCESS
        ? outcome
        : Outcome.failure(outcome.kind(), outcome.error() + " " + why, round);
  }

  private Outcome closed(Tab tab, Findings findings, PlanStep.Finish finish, Snapshot page) {
    return new Closing(assignment.goal(), tools.successCheck(), deadline, chronicle)
        .close(tab, findings, finish, page, List.of(page.url()), false, round);
  }
}
