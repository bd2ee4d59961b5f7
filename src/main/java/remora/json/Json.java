package remora.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParserFactory;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/**
 * What is used of {@code jakarta.json.Json}, without its look-up of the provider at each call: on
 * Payara that opened hundreds of archives anew, a third of the server's own time for a task
 * (docs/performance.md).
 */
public final class Json {

  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}

  public static JsonObjectBuilder createObjectBuilder() {
    return PROVIDER.createObjectBuilder();
  }

  /** With all members of the object, to be added to. */
  public static JsonObjectBuilder createObjectBuilder(JsonObject object) {
    return PROVIDER.createObjectBuilder(object);
  }

  /** Of text, numbers, booleans, maps, collections or JSON by name. */
  public static JsonObjectBuilder createObjectBuilder(Map<String, ?> members) {
    return PROVIDER.createObjectBuilder(members);
  }

  public static JsonArrayBuilder createArrayBuilder() {
    return PROVIDER.createArrayBuilder();
  }

  /** With these values: text, numbers, booleans, maps, collections or JSON. */
  public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
    return PROVIDER.createArrayBuilder(values);
  }

  public static JsonString createValue(String value) {
    return PROVIDER.createValue(value);
  }

  public static JsonNumber createValue(int value) {
    return PROVIDER.createValue(value);
  }

  public static JsonNumber createValue(long value) {
    return PROVIDER.createValue(value);
  }

  public static JsonNumber createValue(double value) {
    return PROVIDER.createValue(value);
  }

  public static JsonNumber createValue(BigDecimal value) {
    return PROVIDER.createValue(value);
  }

  public static JsonNumber createValue(BigInteger value) {
    return PROVIDER.createValue(value);
  }

  public static JsonReader createReader(Reader reader) {
    return PROVIDER.createReader(reader);
  }

  /**
   * A place in a document (RFC 6901).
   *
   * @throws jakarta.json.JsonException when the text is no pointer
   */
  public static JsonPointer createPointer(String pointer) {
    return PROVIDER.createPointer(pointer);
  }

  public static JsonParserFactory createParserFactory(Map<String, ?> options) {
    return PROVIDER.createParserFactory(options);
  }

  public static JsonGeneratorFactory createGeneratorFactory(Map<String, ?> options) {
    return PROVIDER.createGeneratorFactory(options);
  }

  public static JsonWriterFactory createWriterFactory(Map<String, ?> options) {
    return PROVIDER.createWriterFactory(options);
  }
}
