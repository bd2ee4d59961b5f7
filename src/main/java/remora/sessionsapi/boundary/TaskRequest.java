package remora.sessionsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.access.entity.Refusal;
import remora.browser.entity.Shot;
import remora.browser.entity.WaitUntil;
import remora.json.Json;
import remora.sessions.step.Step;
import remora.sessions.step.Task;

/** Reads a task, all of it before anything of it is done. */
final class TaskRequest {

  static final Map<String, WaitUntil> WAITS =
      Map.of(
          "domcontentloaded", WaitUntil.DOM_CONTENT_LOADED,
          "load", WaitUntil.LOAD,
          "networkidle", WaitUntil.NETWORK_IDLE);

  private static final Map<String, Shot.Format> FORMATS =
      Map.of("png", Shot.Format.PNG, "jpeg", Shot.Format.JPEG);

  private static final int MOST_ACTIONS = 500;
  private static final long USUAL_QUALITY = 80;

  private TaskRequest() {}

  static Task read(JsonObject body) {
    Fields fields = Fields.of(body);
    return new Task(
        Addresses.optional(fields, "url"),
        fields.choice("waitUntil", WAITS).orElse(WaitUntil.LOAD),
        steps(fields),
        shown(fields).map(json -> shot(new Fields(json, "screenshot."))),
        fields.object("pdf").map(json -> PaperRequest.read(new Fields(json, "pdf."))),
        fields.flag("content", false));
  }

  private static List<Step> steps(Fields fields) {
    JsonArray actions = fields.array("actions").orElse(JsonArray.EMPTY_JSON_ARRAY);
    if (actions.size() > MOST_ACTIONS) {
      throw fields.invalid(
          "actions", "may hold at most " + MOST_ACTIONS + "; it holds " + actions.size());
    }
    List<Step> steps = new ArrayList<>();
    for (JsonValue value : actions) {
      steps.add(step(value, steps.size()));
    }
    return steps;
  }

  private static Step step(JsonValue value, int index) {
    String place = "actions[" + index + "]";
    if (!(value instanceof JsonObject json)) {
      throw Refusal.invalid(place + " must be an object; got " + Fields.kind(value) + ".");
    }
    try {
      return StepRequest.read(json, place + ".");
    } catch (Refusal refusal) {
      var details = Json.createObjectBuilder().add("actionIndex", index);
      Optional.ofNullable(json.get("type"))
          .filter(type -> type.getValueType() == JsonValue.ValueType.STRING)
          .ifPresent(type -> details.add("type", type));
      throw refusal.with(details.build());
    }
  }

  /** An object, or true for an empty one. */
  private static Optional<JsonObject> shown(Fields fields) {
    return fields
        .value("screenshot")
        .flatMap(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> Optional.of(JsonValue.EMPTY_JSON_OBJECT);
                  case FALSE -> Optional.empty();
                  default -> fields.object("screenshot");
                });
  }

  /** What a picture shows; {@code format} and {@code quality} are the picture endpoint's. */
  static Shot shot(Fields fields) {
    boolean fullPage = fields.flag("fullPage", false);
    String selector = fields.text("selector", StepRequest.LONGEST_SELECTOR).orElse("");
    if (fullPage && !selector.isEmpty()) {
      throw fields.invalid("fullPage", "and selector exclude each other");
    }
    return new Shot(
        fullPage,
        selector,
        fields.choice("format", FORMATS).orElse(Shot.Format.PNG),
        fields.whole("quality", 1, 100).orElse(USUAL_QUALITY).intValue());
  }
}
