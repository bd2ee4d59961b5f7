package remora.agentsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.Optional;
import remora.access.entity.Refusal;

/**
 * Reads the fields of one object of a request and names the place of what is wrong. A field that is
 * null counts as absent.
 *
 * @param place what precedes a field's name in messages, e.g. {@code tasks[3].}
 */
record Fields(JsonObject json, String place) {

  Optional<String> string(String name, int longest) {
    Optional<String> value =
        typed(name, JsonString.class, "must be a string").map(JsonString::getString);
    if (value.isPresent() && value.get().length() > longest) {
      throw invalid(
          name, "must be at most " + longest + " characters; it has " + value.get().length());
    }
    return value;
  }

  boolean flag(String name) {
    return value(name)
        .map(
            v ->
                switch (v.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw invalid(name, "must be true or false", v);
                })
        .orElse(false);
  }

  /**
   * A number brought into its range, a fraction cut off. Compared before it is converted:
   * 1e999999999 is a number.
   */
  int clamped(String name, int least, int most, int otherwise) {
    return typed(name, JsonNumber.class, "must be a number")
        .map(JsonNumber::bigDecimalValue)
        .map(n -> n.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most)).intValue())
        .orElse(otherwise);
  }

  Optional<JsonObject> object(String name) {
    return typed(name, JsonObject.class, "must be an object");
  }

  Optional<JsonArray> array(String name, String otherwise) {
    return typed(name, JsonArray.class, otherwise);
  }

  Refusal invalid(String name, String what) {
    return Refusal.invalid(place + name + " " + what);
  }

  private Optional<JsonValue> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(v -> v.getValueType() != ValueType.NULL);
  }

  private <T extends JsonValue> Optional<T> typed(String name, Class<T> type, String otherwise) {
    return value(name)
        .map(
            v -> {
              if (!type.isInstance(v)) {
                throw invalid(name, otherwise, v);
              }
              return type.cast(v);
            });
  }

  private Refusal invalid(String name, String what, JsonValue got) {
    return invalid(name, what + "; got " + kind(got));
  }

  static String kind(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "a boolean";
      case NULL -> "null";
    };
  }
}
