package remora.planner.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.Navigate;
import remora.browser.action.Press;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Effect;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.json.Json;
import remora.planner.boundary.Course;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/**
 * One course, page after page, told in short words: {@code click Save}, {@code type Name=Ada},
 * {@code give up NO_TARGET}.
 */
final class Walk {

  private final String instruction;
  private final Map<String, String> input = new LinkedHashMap<>();
  private Optional<JsonObject> output = Optional.empty();
  private String condition = "";
  private Optional<Course> course = Optional.empty();
  private Optional<Snapshot> before = Optional.empty();
  private boolean acted;
  private Optional<JsonValue> data = Optional.empty();
  private List<String> missing = List.of();
  private PlanStep last = new PlanStep.Finish("", "");

  private Walk(String instruction) {
    this.instruction = instruction;
  }

  static Walk of(String instruction) {
    return new Walk(instruction);
  }

  Walk with(String key, String value) {
    input.put(key, value);
    return this;
  }

  Walk wanting(String schema) {
    output = Optional.of(json(schema).asJsonObject());
    return this;
  }

  Walk until(String successCondition) {
    condition = successCondition;
    return this;
  }

  Walk found(String json, String... lacking) {
    data = Optional.of(json(json));
    missing = List.of(lacking);
    return this;
  }

  private static JsonValue json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  String sees(String page) {
    return step(page, "");
  }

  /** The last step could not be carried out. */
  String refused(String page, String problem) {
    return step(page, problem);
  }

  PlanStep last() {
    return last;
  }

  private String step(String text, String problem) {
    var page = Pages.page(text);
    boolean changed =
        before.map(Snapshot::fingerprint).filter(page.fingerprint()::equals).isEmpty();
    var effects =
        acted && problem.isEmpty()
            ? List.of(new Effect(changed, changed ? "text changed" : "nothing changed"))
            : List.<Effect>of();
    var running =
        course.orElseGet(
            () -> new EmbeddedPlanner().begin(new Goal(instruction, input, output, condition)));
    course = Optional.of(running);
    last = running.next(new Observation(page, effects, problem, data, missing));
    acted = last instanceof PlanStep.Act;
    before = Optional.of(page);
    return told(page);
  }

  private String told(Snapshot page) {
    if (last instanceof PlanStep.Act act) {
      return act.actions().stream()
          .map(action -> told(action, page))
          .collect(Collectors.joining("; "));
    }
    if (last instanceof PlanStep.Extract extract) {
      return "extract " + extract.wanted();
    }
    return last instanceof PlanStep.GiveUp end ? "give up " + end.reason() : "finish";
  }

  private static String told(Action action, Snapshot page) {
    var name = page.node(action.target()).map(Walk::name).orElse("");
    if (action instanceof TypeText type) {
      return "type " + name + "=" + type.text() + (type.submit() ? " ↵" : "");
    }
    if (action instanceof SelectOptions select) {
      return "select " + name + "=" + String.join(",", select.labels());
    }
    if (action instanceof SetChecked check) {
      return (check.checked() ? "check " : "uncheck ") + name;
    }
    if (action instanceof Navigate navigate) {
      return "navigate " + navigate.url();
    }
    return action instanceof Press press
        ? "press " + press.keys()
        : action.name() + (name.isEmpty() ? "" : " " + name);
  }

  private static String name(Node node) {
    return node.name().isEmpty() ? node.text().isEmpty() ? node.ref() : node.text() : node.name();
  }
}
