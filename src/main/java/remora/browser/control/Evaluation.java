package remora.browser.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import remora.browser.entity.BrowserFailure;

/** Reads the browser's answers to scripts. */
final class Evaluation {

  private Evaluation() {}

  /** The value as JSON text; {@code null} for undefined. */
  static String json(JsonObject answer) {
    if (answer.containsKey("exceptionDetails")) {
      throw new BrowserFailure(
          "the script failed: " + error(answer.getJsonObject("exceptionDetails")));
    }
    JsonObject result = answer.getJsonObject("result");
    JsonValue value = result.getOrDefault("value", JsonValue.NULL);
    return value.toString();
  }

  /** First line of what was thrown. */
  static String error(JsonObject details) {
    JsonObject thrown = details.getJsonObject("exception");
    String message =
        thrown == null
            ? details.getString("text", "")
            : thrown.getString("description", String.valueOf(thrown.get("value")));
    return message.lines().findFirst().orElse("");
  }
}
