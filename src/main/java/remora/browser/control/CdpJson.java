package remora.browser.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import remora.json.Json;

/** JSON of the wire. */
final class CdpJson {

  private CdpJson() {}

  static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** An object from names and values in turn; values are text, numbers, booleans or JSON. */
  static JsonObject object(Object... namesAndValues) {
    JsonObjectBuilder object = Json.createObjectBuilder();
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
