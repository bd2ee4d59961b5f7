package remora.agent.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.agent.boundary.Journal;
import remora.browser.action.Action;
import remora.browser.action.TypeText;
import remora.browser.boundary.Screenshot;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;
import remora.browser.entity.Snapshot;
import remora.events.entity.EventType;
import remora.json.Json;
import remora.planner.entity.PlanStep;

/**
 * Puts what a visit does into events, in the words of dialect A's spec, section 8 (both field sets
 * it knows).
 */
final class Chronicle {

  /** A picture that is being taken. */
  private record Pending(Screenshot screenshot, int round) {}

  private final Journal journal;
  private final List<Runnable> later = new ArrayList<>();
  private Optional<Pending> pending = Optional.empty();
  private Set<Signal> signals = Set.of();

  Chronicle(Journal journal) {
    this.journal = journal;
  }

  void navigation(Navigation page) {
    JsonObjectBuilder data =
        Json.createObjectBuilder().add("url", page.url()).add("title", page.title());
    if (page.httpStatus() > 0) {
      data.add("httpStatus", page.httpStatus());
    }
    if (page.failed()) {
      data.add("error", page.error());
    }
    event(EventType.NAVIGATION, data.build(), 0);
  }

  /** Takes up a picture that was begun; {@link #develop} writes it down. */
  void screenshot(Screenshot screenshot, int round) {
    develop();
    pending = Optional.of(new Pending(screenshot, round));
  }

  /** To be called before the page is changed, and at the end. */
  void develop() {
    Optional<Pending> taken = pending;
    pending = Optional.empty();
    taken.ifPresent(
        shot ->
            shot.screenshot().await().ifPresent(jpeg -> journal.screenshot(jpeg, shot.round())));
    later.forEach(Runnable::run);
    later.clear();
  }

  /** In the order of what happened: what follows a picture waits for it. */
  private void event(EventType type, JsonObject data, int iteration) {
    if (pending.isEmpty()) {
      journal.event(type, data, iteration);
    } else {
      later.add(() -> journal.event(type, data, iteration));
    }
  }

  /** What the engine noticed; told with the next plan. */
  void notice(Set<Signal> noticed) {
    signals = noticed;
  }

  /**
   * @param planner who decided
   */
  void plan(PlanStep step, String planner, Snapshot page, int round) {
    JsonArrayBuilder actions = Json.createArrayBuilder();
    JsonArrayBuilder steps = Json.createArrayBuilder();
    if (step instanceof PlanStep.Act act) {
      for (Action action : act.actions()) {
        actions.add(describe(action, page));
        steps.add(words(action, page));
      }
    } else if (step instanceof PlanStep.Extract) {
      actions.add(Json.createObjectBuilder().add("type", "extract"));
      steps.add("extract");
    }
    boolean done = step instanceof PlanStep.Finish;
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("reasoning", step.why())
            .add("notes", step.why())
            .add("steps", steps)
            .add("actions", actions)
            .add("done", done)
            .add("planner", planner);
    if (!signals.isEmpty()) {
      data.add("signals", strings(signals.stream().map(Signal::name).toList()));
    }
    event(EventType.PLAN, data.build(), round);
  }

  void action(Action action, Snapshot page, Effect effect, int round) {
    event(
        EventType.ACTION,
        describe(action, page)
            .add("action", action.name())
            .add("success", true)
            .add("changed", effect.changed())
            .add("message", effect.observed())
            .build(),
        round);
  }

  void failedAction(Action action, Snapshot page, String problem, int round) {
    event(
        EventType.ACTION,
        describe(action, page)
            .add("action", action.name())
            .add("success", false)
            .add("error", problem)
            .build(),
        round);
  }

  void extraction(Findings findings, int round) {
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("action", "extract")
            .add("type", "extract")
            .add("selector", "page")
            .add("success", findings.missing().isEmpty());
    if (!findings.missing().isEmpty()) {
      data.add("missing", strings(findings.missing()));
    }
    JsonArrayBuilder evidence = Json.createArrayBuilder();
    findings.evidence().stream()
        .limit(50)
        .forEach(
            found ->
                evidence.add(
                    Json.createObjectBuilder()
                        .add("path", found.path())
                        .add("url", found.url())
                        .add("ref", found.ref())
                        .add("snippet", found.snippet())
                        .add("method", found.method())));
    event(EventType.ACTION, data.add("evidence", evidence).build(), round);
  }

  void validation(List<String> errors, int round) {
    event(
        EventType.VALIDATION,
        Json.createObjectBuilder()
            .add("passed", errors.isEmpty())
            .add("ok", errors.isEmpty())
            .add("errors", strings(errors))
            .build(),
        round);
  }

  private static JsonArrayBuilder strings(List<String> list) {
    return Json.createArrayBuilder(list);
  }

  private static JsonObjectBuilder describe(Action action, Snapshot page) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", action.name())
            .add("selector", selector(action, page));
    if (action instanceof TypeText typing) {
      json.add("value", secret(action, page) ? "••••••" : typing.text());
    }
    return json;
  }

  private static String words(Action action, Snapshot page) {
    String target = selector(action, page);
    return target.isEmpty() ? action.name() : action.name() + " " + target;
  }

  /** The element as a person would name it: role and name. */
  private static String selector(Action action, Snapshot page) {
    return page.node(action.target())
        .map(node -> node.role() + " \"" + node.name() + "\"")
        .orElse(action.target());
  }

  private static boolean secret(Action action, Snapshot page) {
    return page.node(action.target())
        .map(node -> node.attribute("type").equals("password"))
        .orElse(false);
  }
}
