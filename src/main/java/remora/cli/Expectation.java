package remora.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Compares data with what was expected: objects may have further keys, arrays must match item by
 * item, numbers by value, and an expected string between slashes is a regular expression.
 */
final class Expectation {

  private Expectation() {}

  static boolean matches(JsonValue expected, JsonValue actual) {
    if (expected instanceof JsonObject wanted) {
      return actual instanceof JsonObject found
          && wanted.entrySet().stream()
              .allMatch(
                  e ->
                      found.containsKey(e.getKey())
                          && matches(e.getValue(), found.get(e.getKey())));
    }
    if (expected instanceof JsonArray wanted) {
      return actual instanceof JsonArray found && sameItems(wanted, found);
    }
    if (expected instanceof JsonNumber wanted) {
      return actual instanceof JsonNumber found
          && wanted.bigDecimalValue().compareTo(found.bigDecimalValue()) == 0;
    }
    if (expected instanceof JsonString wanted && isPattern(wanted.getString())) {
      String pattern = wanted.getString().substring(1, wanted.getString().length() - 1);
      return actual instanceof JsonString found && found.getString().matches(pattern);
    }
    return expected.equals(actual);
  }

  private static boolean sameItems(JsonArray wanted, JsonArray found) {
    if (wanted.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!matches(wanted.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPattern(String text) {
    return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
  }
}
