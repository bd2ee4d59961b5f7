package remora.planner.llm;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Back;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.Navigate;
import remora.browser.action.Pause;
import remora.browser.action.Press;
import remora.browser.action.Reload;
import remora.browser.action.ScrollTo;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Placeholders;
import remora.planner.view.Clean;

/** Turns a model's answer into actions on the page it was shown. */
record AnswerReader(Placeholders inputs, Map<String, String> addresses) {

  private static final int WHY = 300;
  private static final int WAIT = 2000;
  private static final Set<String> ALONE = Set.of("extract", "done", "fail");
  private static final Set<String> NOT_TYPED =
      Set.of("checkbox", "radio", "file", "submit", "button", "reset", "image");

  /**
   * @throws ModelFailure naming what is wrong, for the model to mend
   */
  Answer read(String text, Snapshot page) {
    JsonObject answer = AnswerSchema.read(text);
    String line = Clean.line(answer.getString("why"));
    String why = line.length() > WHY ? line.substring(0, WHY) + "…" : line;
    List<JsonObject> steps = answer.getJsonArray("actions").getValuesAs(JsonObject.class);
    Optional<JsonObject> alone =
        steps.stream().filter(step -> ALONE.contains(step.getString("action"))).findFirst();
    if (alone.isEmpty()) {
      var actions = new ArrayList<Action>();
      steps.forEach(step -> actions.add(action(step, page)));
      return new Answer.Act(List.copyOf(actions), why);
    }
    if (steps.size() > 1) {
      throw wrong(alone.get().getString("action") + " must be the only action.");
    }
    return switch (alone.get().getString("action")) {
      case "extract" -> new Answer.Read(Math.max(0, alone.get().getInt("count", 0)), why);
      case "done" -> new Answer.Done(why);
      default ->
          new Answer.Fail(!alone.get().getString("reason", "").equals("not_understood"), why);
    };
  }

  private Action action(JsonObject step, Snapshot page) {
    String name = step.getString("action");
    return switch (name) {
      case "click" -> new Click(element(step, page).ref());
      case "hover" -> new Hover(element(step, page).ref());
      case "type" -> type(step, page);
      case "press" -> new Press(KeyNames.checked(text(step, "keys")));
      case "select" -> new SelectOptions(element(step, page).ref(), options(step));
      case "check" -> new SetChecked(element(step, page).ref(), step.getBoolean("on", true));
      case "scroll" -> new ScrollTo(step.containsKey("ref") ? element(step, page).ref() : "");
      case "wait" -> new Pause(WAIT);
      case "back" -> new Back();
      case "reload" -> new Reload();
      default -> new Navigate(address(text(step, "ref")));
    };
  }

  private Action type(JsonObject step, Snapshot page) {
    Node field = element(step, page);
    if (field.tag().equals("select") || NOT_TYPED.contains(field.attribute("type"))) {
      throw wrong(field.ref() + " cannot be typed into; use select, check or click.");
    }
    String text = known(text(step, "text"));
    return new TypeText(field.ref(), text, true, step.getBoolean("enter", false));
  }

  private List<String> options(JsonObject step) {
    List<JsonValue> options =
        step.containsKey("options") ? List.copyOf(step.getJsonArray("options")) : List.of();
    if (options.isEmpty()) {
      throw wrong("select needs \"options\".");
    }
    return options.stream().map(option -> known(((JsonString) option).getString())).toList();
  }

  /** The text, if every input that it names exists. */
  private String known(String text) {
    Optional<String> unknown = inputs.unknown(text);
    if (unknown.isPresent()) {
      throw wrong("there is no input of that name; inputs: " + String.join(", ", placeholders()));
    }
    return text;
  }

  private List<String> placeholders() {
    return inputs.input().keySet().stream().map(Placeholders::of).toList();
  }

  private static Node element(JsonObject step, Snapshot page) {
    String ref = text(step, "ref");
    Node node =
        page.node(ref)
            .orElseThrow(() -> wrong("there is no element \"" + brief(ref) + "\" on this page."));
    if (!node.is(Node.State.VISIBLE)) {
      throw wrong(node.ref() + " is closed; open what holds it first.");
    }
    return node;
  }

  private String address(String name) {
    if (!addresses.containsKey(name)) {
      throw wrong("open takes only the addresses listed with the task; click links instead.");
    }
    return addresses.get(name);
  }

  private static String text(JsonObject step, String key) {
    if (!step.containsKey(key)) {
      throw wrong(step.getString("action") + " needs \"" + key + "\".");
    }
    return step.getString(key);
  }

  private static String brief(String ref) {
    String line = Clean.line(ref);
    return line.substring(0, Math.min(20, line.length()));
  }

  private static ModelFailure wrong(String what) {
    return ModelFailure.malformed("The answer cannot be carried out: " + what);
  }
}
