package remora.planner.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.SelectOptions;
import remora.browser.action.TypeText;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.control.EmbeddedPlanners;
import remora.planner.control.Pages;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.Occasion;
import remora.planner.entity.PlanStep;

/** One task, page after page, with what was done told in short words. */
final class Rehearsal {

  private final Course course;
  private final List<String> told = new ArrayList<>();
  private List<Effect> effects = List.of();
  private PlanStep last = new PlanStep.Finish("", "");

  private Rehearsal(Course course) {
    this.course = course;
  }

  static Goal goal(String instruction, String... input) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < input.length; i += 2) {
      values.put(input[i], input[i + 1]);
    }
    String filled = instruction;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return new Goal(filled, values, Optional.empty(), "the page shows \"Thank you\"", instruction);
  }

  static Goal unconditioned(Goal goal) {
    return new Goal(goal.instruction(), goal.input(), goal.output(), "", goal.template());
  }

  static Rehearsal of(Shelf shelf, String tenant, Goal goal) {
    return of(shelf, EmbeddedPlanners.plain(), tenant, goal);
  }

  static Rehearsal of(Shelf shelf, Planner ordinary, String tenant, Goal goal) {
    Deadline deadline = Deadline.in(java.time.Duration.ofMinutes(1), java.time.Clock.systemUTC());
    return new Rehearsal(
        new ReplayPlanner(ordinary, shelf)
            .begin(goal, deadline, new Occasion(tenant, "https://site.example/form")));
  }

  /** The page now; what was done before changed it. */
  Rehearsal sees(String page) {
    return sees(page, true);
  }

  Rehearsal sees(String page, boolean changed) {
    return sees(page, changed, List.of());
  }

  /** The page now, in which a value was not to be read. */
  Rehearsal misses(String page, String value) {
    return sees(page, true, List.of(value));
  }

  private Rehearsal sees(String page, boolean changed, List<String> missing) {
    Snapshot seen = Pages.page(page);
    List<Effect> came = effects.stream().map(effect -> new Effect(changed, "")).toList();
    last = course.next(new Observation(seen, came, "", Optional.empty(), missing));
    effects = List.of();
    if (last instanceof PlanStep.Act act) {
      effects = act.actions().stream().map(action -> new Effect(true, "")).toList();
      told.add(
          course.planner()
              + ": "
              + act.actions().stream()
                  .map(action -> words(action, seen))
                  .collect(Collectors.joining("; ")));
    } else {
      told.add(course.planner() + ": " + last.getClass().getSimpleName());
    }
    return this;
  }

  private static String words(Action action, Snapshot page) {
    String name = page.node(action.target()).map(node -> node.name()).orElse("");
    if (action instanceof TypeText type) {
      return name + "=" + type.text();
    }
    return action instanceof SelectOptions select
        ? name + "=" + select.labels()
        : action.name() + " " + name;
  }

  Rehearsal succeeds() {
    course.succeeded(List.of());
    return this;
  }

  List<String> told() {
    return List.copyOf(told);
  }

  String why() {
    return last.why();
  }
}
