package remora.browser.control;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * JSON of the wire. The factories are kept because each look-up of the provider scans the class
 * path.
 */
final class CdpJson {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private CdpJson() {}

  static JsonObject parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** An object from names and values in turn; values are text, numbers, booleans or JSON. */
  static JsonObject object(Object... namesAndValues) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      Object value = namesAndValues[i + 1];
      if (value instanceof JsonValue json) {
        object.add(name, json);
      } else if (value instanceof Boolean bool) {
        object.add(name, bool);
      } else if (value instanceof Integer number) {
        object.add(name, number);
      } else if (value instanceof Number number) {
        object.add(name, number.doubleValue());
      } else {
        object.add(name, value.toString());
      }
    }
    return object.build();
  }

  /** The text as a JSON and so as a JavaScript string literal. */
  static String quote(String text) {
    return Json.createValue(text).toString();
  }
}
