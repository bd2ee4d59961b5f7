package remora.extract.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * JSON values from one provider. {@code jakarta.json.Json} looks its provider up through the
 * service loader for every value, which was a third of the time of reading 2000 records.
 */
final class JsonParts {

  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonParts() {}

  static JsonString of(String text) {
    return JSON.createValue(text);
  }

  static JsonNumber of(BigDecimal number) {
    return JSON.createValue(number);
  }

  static JsonNumber of(BigInteger number) {
    return JSON.createValue(number);
  }

  static JsonNumber of(int number) {
    return JSON.createValue(number);
  }

  static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  static JsonObjectBuilder object(JsonObject from) {
    return JSON.createObjectBuilder(from);
  }

  static JsonArrayBuilder array() {
    return JSON.createArrayBuilder();
  }
}
