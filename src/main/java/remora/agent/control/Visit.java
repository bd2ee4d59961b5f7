package remora.agent.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.agent.boundary.Journal;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.action.Action;
import remora.browser.action.Pause;
import remora.browser.boundary.Screenshot;
import remora.browser.boundary.Tab;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;
import remora.browser.entity.Snapshot;
import remora.browser.entity.StaleTarget;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.Occasion;
import remora.planner.entity.Placeholders;
import remora.planner.entity.PlanStep;

/** One task in one tab: open → (observe → plan → act or extract)* → verify. Used by one thread. */
public final class Visit {

  /** A task that needs more rounds goes round in a circle. */
  private static final int MOST_ROUNDS = 80;

  private final Assignment assignment;
  private final Tools tools;
  private final Deadline deadline;
  private final Chronicle chronicle;
  private final List<String> addresses = new ArrayList<>();
  private final LoopWatch loops = new LoopWatch();
  private final Signals signals = new Signals();
  private final int mostActions;
  private int actions;
  private boolean acted;
  private int round;

  public Visit(Assignment assignment, Tools tools, Deadline deadline, Journal journal) {
    this(assignment, tools, deadline, journal, Integer.MAX_VALUE);
  }

  /**
   * A visit that ends without success where more actions were due.
   *
   * @param mostActions waiting does not count
   */
  public Visit(
      Assignment assignment, Tools tools, Deadline deadline, Journal journal, int mostActions) {
    this.mostActions = mostActions;
    this.assignment = assignment;
    this.tools = tools;
    this.deadline = deadline;
    this.chronicle = new Chronicle(journal);
  }

  public int rounds() {
    return round;
  }

  /** For a person: how far it has come. */
  public String whereabouts() {
    return addresses.isEmpty()
        ? "The page " + assignment.url() + " had not answered."
        : "It was at " + addresses.get(addresses.size() - 1) + " in round " + round + ".";
  }

  /** Does the task in a tab that shows nothing yet. */
  public Outcome perform(Tab tab) {
    try {
      return pursue(tab);
    } finally {
      chronicle.develop();
    }
  }

  private Outcome pursue(Tab tab) {
    Navigation arrival = tab.open(assignment.url());
    chronicle.navigation(arrival);
    if (arrival.failed()) {
      return unreachable(arrival);
    }
    return performHere(tab);
  }

  /** The same on the page that the tab shows already. */
  public Outcome performHere(Tab tab) {
    Occasion occasion = new Occasion(assignment.tenant(), assignment.url());
    return performHere(tab, tools.planner().begin(assignment.goal(), deadline, occasion));
  }

  /** The same by a planning that has begun. */
  public Outcome performHere(Tab tab, Course course) {
    try {
      return rounds(tab, course);
    } finally {
      chronicle.develop();
    }
  }

  private Outcome rounds(Tab tab, Course course) {
    Findings findings = new Findings(assignment.goal(), tools.extractor());
    Snapshot first = look(tab, Optional.empty());
    Snapshot page = first;
    Observation seen = new Observation(page, List.of(), "", Optional.empty(), List.of());
    chronicle.notice(signals.of(page, List.of(), "", tab.dialogs().size()));
    while (round < MOST_ROUNDS) {
      deadline.check();
      round++;
      Optional<Outcome> wall = Walls.before(page, round);
      if (wall.isPresent()) {
        return wall.get();
      }
      PlanStep step = course.next(seen);
      chronicle.plan(step, course.planner(), page, round);
      if (step instanceof PlanStep.Act act) {
        List<Effect> effects = new ArrayList<>();
        boolean tooMany = counted(act) > mostActions - actions;
        String problem = act(tab, act, page, effects);
        if (tooMany && actions >= mostActions) {
          return Outcome.failure(
              Kind.LOOP, "It was not done within " + mostActions + " actions.", round);
        }
        Optional<String> loop = loops.after(act.actions(), page, effects);
        if (loop.isPresent()) {
          return Outcome.failure(Kind.LOOP, loop.get(), round);
        }
        page = look(tab, Optional.of(page));
        chronicle.notice(signals.of(page, effects, problem, tab.dialogs().size()));
        seen = new Observation(page, effects, problem, findings.data(), List.of());
      } else if (step instanceof PlanStep.Extract extract) {
        findings.add(tab.content(), extract.wanted());
        chronicle.extraction(findings, round);
        seen = new Observation(page, List.of(), "", findings.data(), findings.missing());
      } else if (step instanceof PlanStep.Finish finish) {
        Outcome outcome = closed(tab, findings, finish, first);
        if (outcome.kind() == Kind.SUCCESS) {
          course.succeeded(findings.traces());
        }
        if (isFinal(outcome) || !course.refused(outcome.error())) {
          return outcome;
        }
        // What was read is refused, unless it is only not all.
        findings =
            findings.missing().isEmpty()
                ? new Findings(assignment.goal(), tools.extractor())
                : findings;
        page = look(tab, Optional.of(page));
        chronicle.notice(signals.of(page, List.of(), "", tab.dialogs().size()));
        seen = new Observation(page, List.of(), "", findings.data(), findings.missing());
      } else if (step instanceof PlanStep.GiveUp giveUp) {
        return explained(page, givenUp(giveUp));
      }
    }
    return Outcome.failure(Kind.LOOP, "No end after " + MOST_ROUNDS + " rounds.", round);
  }

  /**
   * Observes, and records what is new to see. An empty page that still loads is waited for, to the
   * deadline.
   */
  private Snapshot look(Tab tab, Optional<Snapshot> before) {
    // The first page is new whatever it shows: its picture is taken while it is read.
    Optional<Screenshot> early =
        before.isEmpty() ? Optional.of(tab.screenshot()) : Optional.empty();
    Snapshot now = tab.observe();
    while (now.text().isBlank() && isLoading(tab)) {
      early = Optional.empty();
      tab.perform(new Pause(500));
      now = tab.observe();
    }
    if (before.isEmpty() || !before.get().fingerprint().equals(now.fingerprint())) {
      chronicle.screenshot(early.orElseGet(tab::screenshot), round);
    }
    if (before.isPresent() && !before.get().url().equals(now.url())) {
      chronicle.navigation(new Navigation(now.url(), now.title(), now.httpStatus(), ""));
    }
    if (addresses.isEmpty() || !addresses.get(addresses.size() - 1).equals(now.url())) {
      addresses.add(now.url());
    }
    return now;
  }

  /** Does actions until one changes the address or cannot be done; says what was in the way. */
  private String act(Tab tab, PlanStep.Act step, Snapshot page, List<Effect> effects) {
    chronicle.develop();
    Inputs inputs = new Inputs(new Placeholders(assignment.goal().input()));
    for (Action action : step.actions()) {
      deadline.check();
      actions += counts(action) ? 1 : 0;
      if (actions > mostActions) {
        actions = mostActions;
        return "";
      }
      try {
        Effect effect = tab.perform(step.filled() ? action : inputs.fill(action, page));
        effects.add(effect);
        acted = true;
        chronicle.action(action, page, effect, round);
        if (effect.changed() && hasMoved(tab, page)) {
          return "";
        }
      } catch (StaleTarget e) {
        chronicle.failedAction(action, page, e.getMessage(), round);
        return e.getMessage();
      }
    }
    return "";
  }

  private static boolean counts(Action action) {
    return !(action instanceof Pause);
  }

  private static long counted(PlanStep.Act act) {
    return act.actions().stream().filter(Visit::counts).count();
  }

  private Outcome closed(Tab tab, Findings findings, PlanStep.Finish finish, Snapshot first) {
    Outcome outcome =
        new Closing(assignment.goal(), tools.successCheck(), deadline, chronicle)
            .close(tab, findings, finish, first, addresses, acted, round);
    return outcome.kind() == Kind.SUCCESS ? outcome : explained(tab.observe(), outcome);
  }

  /** Success, and walls, which no other plan gets past. */
  private static boolean isFinal(Outcome outcome) {
    return outcome.kind() != Kind.ERROR && outcome.kind() != Kind.NO_TARGET;
  }

  private Outcome explained(Snapshot page, Outcome failed) {
    boolean credentials =
        assignment.goal().input().keySet().stream()
            .anyMatch(key -> key.toLowerCase(Locale.ROOT).contains("pass"));
    return Walls.behind(page, credentials || Walls.namesLogin(assignment.url()), failed);
  }

  private static boolean isLoading(Tab tab) {
    return tab.evaluate("document.readyState").equals("\"loading\"");
  }

  private static boolean hasMoved(Tab tab, Snapshot page) {
    return !tab.evaluate("location.href").equals(Json.createValue(page.url()).toString());
  }

  private static Outcome unreachable(Navigation arrival) {
    Kind kind = arrival.error().equals("net::ERR_TOO_MANY_REDIRECTS") ? Kind.LOOP : Kind.ERROR;
    String words =
        kind == Kind.LOOP ? "The page redirects in a circle" : "The page could not be loaded";
    return Outcome.failure(kind, words + ": " + arrival.url() + " (" + arrival.error() + ").", 0);
  }

  private Outcome givenUp(PlanStep.GiveUp giveUp) {
    Kind kind =
        switch (giveUp.reason()) {
          case NO_TARGET -> Kind.NO_TARGET;
          case NOT_UNDERSTOOD, UNABLE -> Kind.ERROR;
          case LOOP -> Kind.LOOP;
        };
    return Outcome.failure(kind, giveUp.why(), round);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "visit of %s, round %d", assignment.url(), round);
  }
}
