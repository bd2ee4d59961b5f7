package remora.sessionsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import remora.browser.entity.Shot;
import remora.browser.entity.WaitUntil;
import remora.sessions.entity.LogIn;
import remora.sessions.step.Step;

/** Reads one action of a task. */
final class StepRequest {

  static final int LONGEST_SELECTOR = 10_000;
  static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_KEY = 100;
  private static final long USUAL_PAUSE = 300_000;
  private static final long MOST_PAUSE = 1_800_000;
  private static final long USUAL_SIGN = 30_000;

  private static final Map<String, LogIn.Mode> MODES =
      Map.of(
          "vault", LogIn.Mode.VAULT,
          "prompt_user", LogIn.Mode.PROMPT_USER,
          "vault_then_prompt", LogIn.Mode.VAULT_THEN_PROMPT);

  private static final Map<String, LogIn.Success.Condition> CONDITIONS =
      Map.of(
          "url", LogIn.Success.Condition.URL,
          "selector", LogIn.Success.Condition.SELECTOR,
          "text", LogIn.Success.Condition.TEXT,
          "networkIdle", LogIn.Success.Condition.NETWORK_IDLE);

  private final Fields fields;

  private StepRequest(JsonObject json, String place) {
    fields = new Fields(json, place);
  }

  static Step read(JsonObject json, String place) {
    return new StepRequest(json, place).step();
  }

  private Step step() {
    String type = fields.requiredText("type", 100);
    return switch (type) {
      case "navigate" ->
          new Step.Navigate(
              Addresses.required(fields, "url"),
              fields.choice("waitUntil", TaskRequest.WAITS).orElse(WaitUntil.LOAD));
      case "click" -> click();
      case "type" ->
          new Step.Type(
              selector(),
              fields.string("text", LONGEST_TEXT).orElseThrow(() -> fields.missing("text")));
      case "press" ->
          new Step.Press(
              fields.requiredText("key", LONGEST_KEY), fields.text("selector", LONGEST_SELECTOR));
      case "scroll" -> scroll();
      case "wait" -> await();
      case "evaluate" -> new Step.Evaluate(fields.requiredText("script", LONGEST_TEXT));
      case "screenshot" ->
          new Step.Screenshot(
              fields
                  .text("selector", LONGEST_SELECTOR)
                  .map(selector -> new Shot(false, selector, Shot.Format.PNG, 0))
                  .orElse(Shot.VIEWPORT));
      case "uploadFile" -> new Step.Upload(selector(), filename());
      case "authenticate" -> new Step.Authenticate(logIn());
      case "select" ->
          new Step.Select(
              selector(),
              fields.string("text", LONGEST_TEXT).orElseThrow(() -> fields.missing("text")));
      case "hover" -> new Step.Hover(selector());
      default -> throw fields.invalid("type", "is no action: " + type);
    };
  }

  private Step click() {
    only("selector", "coordinates");
    return fields
        .text("selector", LONGEST_SELECTOR)
        .<Step>map(Step.Click::new)
        .orElseGet(() -> new Step.ClickAt(coordinate(0, "x"), coordinate(1, "y")));
  }

  private Step scroll() {
    only("selector", "coordinates", "text");
    if (fields.has("coordinates")) {
      return new Step.ScrollToPoint(coordinate(0, "x"), coordinate(1, "y"));
    }
    return fields
        .text("selector", LONGEST_SELECTOR)
        .<Step>map(Step.ScrollToElement::new)
        .orElseGet(() -> new Step.ScrollToText(fields.requiredText("text", LONGEST_TEXT)));
  }

  private Step await() {
    only("selector", "text");
    return fields
        .text("selector", LONGEST_SELECTOR)
        .<Step>map(Step.WaitForElement::new)
        .orElseGet(() -> new Step.WaitForText(fields.requiredText("text", LONGEST_TEXT)));
  }

  /** Exactly one of them is given. */
  private void only(String... names) {
    int given = 0;
    for (String name : names) {
      given += fields.has(name) ? 1 : 0;
    }
    if (given != 1) {
      throw fields.invalid(
          "type", "needs exactly one of " + String.join(", ", names) + "; it has " + given);
    }
  }

  private String selector() {
    return fields.requiredText("selector", LONGEST_SELECTOR);
  }

  private String filename() {
    String name = fields.requiredText("filename", 255);
    if (name.contains("/")
        || name.contains("\\")
        || name.equals(".")
        || name.equals("..")
        || name.indexOf('\0') >= 0) {
      throw fields.invalid("filename", "must be a plain name");
    }
    return name;
  }

  /** Of {@code {x, y}} or {@code [x, y]}. */
  private double coordinate(int index, String name) {
    JsonValue point = fields.value("coordinates").orElseThrow(() -> fields.missing("coordinates"));
    JsonValue value =
        point instanceof JsonArray pair && pair.size() == 2
            ? pair.get(index)
            : point instanceof JsonObject named ? named.get(name) : JsonValue.NULL;
    if (!(value instanceof JsonNumber number) || Math.abs(number.doubleValue()) > 1_000_000_000) {
      throw fields.invalid("coordinates", "must be {\"x\": number, \"y\": number} or [x, y]");
    }
    return number.doubleValue();
  }

  private LogIn logIn() {
    LogIn.Mode mode = fields.choice("mode", MODES).orElseThrow(() -> fields.missing("mode"));
    Optional<String> credential = fields.text("credentialId", 100);
    if (mode == LogIn.Mode.PROMPT_USER && credential.isPresent()) {
      throw fields.invalid("credentialId", "has no meaning with prompt_user");
    }
    if (mode != LogIn.Mode.PROMPT_USER && credential.isEmpty()) {
      throw fields.missing("credentialId");
    }
    credential.ifPresent(this::requireUuid);
    return new LogIn(
        mode,
        credential,
        fields.object("selectors").map(this::loginFields),
        fields.object("success").map(this::success),
        Duration.ofMillis(fields.whole("pauseTimeoutMs", 1, MOST_PAUSE).orElse(USUAL_PAUSE)));
  }

  private void requireUuid(String id) {
    try {
      UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw fields.invalid("credentialId", "must be a UUID");
    }
  }

  private LogIn.Fields loginFields(JsonObject json) {
    Fields names = new Fields(json, fields.place() + "selectors.");
    return new LogIn.Fields(
        names.requiredText("username", LONGEST_SELECTOR),
        names.requiredText("password", LONGEST_SELECTOR),
        names.text("submit", LONGEST_SELECTOR),
        names.text("totp", LONGEST_SELECTOR));
  }

  private LogIn.Success success(JsonObject json) {
    Fields sign = new Fields(json, fields.place() + "success.");
    LogIn.Success.Condition condition =
        sign.choice("condition", CONDITIONS).orElseThrow(() -> sign.missing("condition"));
    String value = sign.string("value", LONGEST_SELECTOR).orElse("");
    if (value.isBlank() && condition != LogIn.Success.Condition.NETWORK_IDLE) {
      throw sign.missing("value");
    }
    return new LogIn.Success(
        condition,
        value,
        Duration.ofMillis(sign.whole("timeoutMs", 1, MOST_PAUSE).orElse(USUAL_SIGN)));
  }
}
