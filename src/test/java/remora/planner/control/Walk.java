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
import remora.browser.action.ClickAt;
import remora.browser.action.Drag;
import remora.browser.action.Draw;
import remora.browser.action.HoverAt;
import remora.browser.action.Navigate;
import remora.browser.action.Press;
import remora.browser.action.PressOften;
import remora.browser.action.SelectOptions;
import remora.browser.action.SelectText;
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
import remora.planner.operation.GeneralOperators;
import remora.planner.visual.VisualOperators;

/**
 * One course, page after page, told in short words: {@code click Save}, {@code type Name=Ada},
 * {@code give up NO_TARGET}.
 */
public final class Walk {

  private static final EmbeddedPlanner PLANNER =
      new EmbeddedPlanner(List.of(new GeneralOperators(), new VisualOperators(true)));

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

  public static Walk of(String instruction) {
    return new Walk(instruction);
  }

  public Walk with(String key, String value) {
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

  public String sees(String page) {
    return step(page, "");
  }

  /** The last step could not be carried out. */
  public String refused(String page, String problem) {
    return step(page, problem);
  }

  public PlanStep last() {
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
        course.orElseGet(() -> PLANNER.begin(new Goal(instruction, input, output, condition)));
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
    if (action instanceof PressOften often) {
      return "press " + often.keys() + " x" + often.times() + " " + name;
    }
    if (action instanceof ClickAt point) {
      return "click " + name + " at " + point.x() + "," + point.y();
    }
    if (action instanceof HoverAt point) {
      return "hover " + name + " at " + point.x() + "," + point.y();
    }
    if (action instanceof Drag drag) {
      var to = page.node(drag.to()).map(Walk::name).orElse("");
      return "drag "
          + name
          + " to "
          + to
          + " "
          + Math.round(drag.right())
          + ","
          + Math.round(drag.down());
    }
    if (action instanceof Draw draw) {
      return "draw "
          + name
          + " "
          + draw.points().get(0)
          + " to "
          + draw.points().get(draw.points().size() - 1);
    }
    if (action instanceof SelectText text) {
      return "mark " + name + "=" + text.text();
    }
    return action instanceof Press press
        ? "press " + press.keys()
        : action.name() + (name.isEmpty() ? "" : " " + name);
  }

  private static String name(Node node) {
    return node.name().isEmpty() ? node.text().isEmpty() ? node.ref() : node.text() : node.name();
  }
}
