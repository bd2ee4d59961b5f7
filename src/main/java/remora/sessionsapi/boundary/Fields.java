package remora.sessionsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import remora.access.entity.Refusal;

/**
 * Reads the fields of one object of a request and names the place of what is wrong. A field that is
 * null counts as absent.
 *
 * @param place what precedes a field's name in messages, e.g. {@code actions[3].}
 */
record Fields(JsonObject json, String place) {

  static Fields of(JsonObject json) {
    return new Fields(json, "");
  }

  /** At least one character, at most so many. */
  Optional<String> text(String name, int longest) {
    Optional<String> value = string(name, longest);
    if (value.filter(String::isBlank).isPresent()) {
      throw invalid(name, "must not be empty");
    }
    return value;
  }

  /** May be empty. */
  Optional<String> string(String name, int longest) {
    Optional<String> value =
        typed(name, JsonString.class, "must be a string").map(JsonString::getString);
    if (value.isPresent() && value.get().length() > longest) {
      throw invalid(
          name, "must be at most " + longest + " characters; it has " + value.get().length());
    }
    return value;
  }

  String requiredText(String name, int longest) {
    return text(name, longest).orElseThrow(() -> missing(name));
  }

  boolean flag(String name, boolean otherwise) {
    return value(name)
        .map(
            v ->
                switch (v.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw invalid(name, "must be true or false", v);
                })
        .orElse(otherwise);
  }

  /** A number of the range, whole or not. Compared before it is converted: 1e999999999 is one. */
  Optional<BigDecimal> number(String name, String least, String most) {
    Optional<BigDecimal> number =
        typed(name, JsonNumber.class, "must be a number").map(JsonNumber::bigDecimalValue);
    number.ifPresent(
        n -> {
          if (n.compareTo(new BigDecimal(least)) < 0 || n.compareTo(new BigDecimal(most)) > 0) {
            throw invalid(name, "must be from " + least + " to " + most);
          }
        });
    return number;
  }

  Optional<Long> whole(String name, long least, long most) {
    return number(name, Long.toString(least), Long.toString(most))
        .map(
            n -> {
              if (n.stripTrailingZeros().scale() > 0) {
                throw invalid(name, "must be a whole number");
              }
              return n.longValueExact();
            });
  }

  Optional<JsonObject> object(String name) {
    return typed(name, JsonObject.class, "must be an object");
  }

  Optional<JsonArray> array(String name) {
    return typed(name, JsonArray.class, "must be an array");
  }

  /** One of the values that a map has words for. */
  <T> Optional<T> choice(String name, Map<String, T> choices) {
    return string(name, 100)
        .map(
            word -> {
              if (!choices.containsKey(word)) {
                throw invalid(
                    name, "must be one of " + String.join(", ", new TreeSet<>(choices.keySet())));
              }
              return choices.get(word);
            });
  }

  /** Refuses fields that nobody reads. */
  void only(Set<String> known) {
    for (String name : json.keySet()) {
      if (!known.contains(name)) {
        throw invalid(name, "is not known here");
      }
    }
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<JsonValue> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(v -> v.getValueType() != ValueType.NULL);
  }

  Refusal missing(String name) {
    return invalid(name, "is missing");
  }

  Refusal invalid(String name, String what) {
    return Refusal.invalid(place + name + " " + what + ".");
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
