package remora.access.control;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import remora.access.entity.Refusal;
import remora.json.Json;

/** Turns the bytes of a body into JSON, or says where they are not. */
public final class JsonBody {

  /** One object is made a value; a run of 1000 tasks with 200 inputs each stays far below. */
  private static final int MOST_VALUES = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
  private final JsonScan scan;

  public JsonBody(int maxDepth) {
    this.scan = new JsonScan(maxDepth, MOST_VALUES);
  }

  /**
   * Looks at a body before it is parsed.
   *
   * @return bytes of memory that {@link #parse} will take
   * @throws Refusal INVALID when it is too deep or of too many values
   */
  public long weigh(byte[] bytes) {
    return scan.check(bytes);
  }

  /**
   * Parses UTF-8 JSON.
   *
   * @throws Refusal INVALID with the line and column
   */
  public JsonValue parse(byte[] bytes) {
    long unused = scan.check(bytes);
    String text = text(bytes);
    try (JsonParser parser = parsers.createParser(new StringReader(text))) {
      parser.next();
      JsonValue value = parser.getValue();
      // Throws if anything follows, which a JsonReader does not look for.
      if (parser.hasNext()) {
        throw Refusal.invalid("The body holds more than one JSON value.");
      }
      return value;
    } catch (JsonParsingException e) {
      throw Refusal.invalid(
          "The body is not valid JSON (line %d, column %d)."
              .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
    } catch (JsonException
        | ArithmeticException
        | UnsupportedOperationException
        | NumberFormatException e) {
      // Parsson's own limits, such as 1100 digits in a number, come without a place.
      throw Refusal.invalid("The body is not JSON that can be read: " + e.getMessage());
    }
  }

  private static String text(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw Refusal.invalid("The body is not UTF-8 (byte " + (in.position() + 1) + ").");
    }
    out.flip();
    boolean marked = out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK;
    return marked ? out.subSequence(1, out.length()).toString() : out.toString();
  }
}
