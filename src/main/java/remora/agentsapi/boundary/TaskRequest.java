package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import remora.access.entity.Refusal;
import remora.extract.boundary.InvalidSchema;
import remora.extract.boundary.OutputSchema;
import remora.runs.entity.TaskSpec;

/** Reads the tasks of one request. */
final class TaskRequest {

  private static final int LONGEST_URL = 8192;
  private static final int LONGEST_TEXT = 32_768;
  private static final int MOST_INPUTS = 200;
  private static final int LEAST_MILLIS = 5_000;
  private static final int USUAL_MILLIS = 240_000;
  private static final int MOST_MILLIS = 1_800_000;

  /**
   * Looser than RFC 3986, as browsers are: blanks and umlauts in a path are fine, a missing host is
   * not.
   */
  private static final Pattern HTTP =
      Pattern.compile(
          "https?://([^\\s/?#\\\\@]*@)?[^\\s/?#\\\\@:][^\\s/?#\\\\@]*([/?#][^\\p{Cntrl}]*)?",
          Pattern.CASE_INSENSITIVE);

  /** Tasks of one run often share a schema; checking it once makes 1000 of them cheap. */
  private final Set<JsonObject> usable = new HashSet<>();

  TaskSpec spec(JsonValue json, int index) {
    String place = "tasks[" + index + "]";
    if (!(json instanceof JsonObject object)) {
      throw Refusal.invalid(place + " must be an object; got " + Fields.kind(json));
    }
    Fields fields = new Fields(object, place + ".");
    return new TaskSpec(
        url(fields),
        fields.string("instruction", LONGEST_TEXT),
        fields.object("input").map(input -> input(input, place + ".input")),
        output(fields, place),
        fields.string("successCondition", LONGEST_TEXT),
        Duration.ofMillis(fields.clamped("timeoutMs", LEAST_MILLIS, MOST_MILLIS, USUAL_MILLIS)));
  }

  private static String url(Fields fields) {
    String url =
        fields
            .string("url", LONGEST_URL)
            .map(String::strip)
            .orElseThrow(() -> fields.invalid("url", "is missing"));
    if (!HTTP.matcher(url).matches()) {
      throw fields.invalid("url", "must be an http or https address");
    }
    return url;
  }

  private static Map<String, String> input(JsonObject input, String place) {
    if (input.size() > MOST_INPUTS) {
      throw Refusal.invalid(
          place + " must have at most " + MOST_INPUTS + " entries; it has " + input.size());
    }
    Map<String, String> values = new LinkedHashMap<>();
    input.forEach(
        (key, value) -> {
          if (value.getValueType() != ValueType.NULL) {
            values.put(key, text(value, place + "." + key));
          }
        });
    return values;
  }

  private static String text(JsonValue value, String place) {
    String text =
        switch (value.getValueType()) {
          case STRING -> ((JsonString) value).getString();
          case NUMBER, TRUE, FALSE -> value.toString();
          case OBJECT, ARRAY, NULL ->
              throw Refusal.invalid(place + " must be a string; got " + Fields.kind(value));
        };
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.invalid(
          place + " must be at most " + LONGEST_TEXT + " characters; it has " + text.length());
    }
    return text;
  }

  private Optional<JsonObject> output(Fields fields, String place) {
    Optional<JsonObject> output = fields.object("output");
    output
        .filter(schema -> !usable.contains(schema))
        .ifPresent(
            schema -> {
              try {
                usable.add(OutputSchema.compile(schema).json());
              } catch (InvalidSchema e) {
                throw Refusal.invalid(place + ".output: " + e.getMessage());
              }
            });
    return output;
  }
}
