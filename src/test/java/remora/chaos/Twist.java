package remora.chaos;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import remora.json.Json;

/** Makes one thing of a JSON document wrong, or odd; as bytes, for it need not be JSON after. */
final class Twist {

  private static final String MARK = "\u0001mark\u0001";
  private static final String MARKED = Json.createValue(MARK).toString();

  /** What an answer says and a request cannot. */
  static final List<String> SERVER_FIELDS =
      List.of(
          "\"id\":\"0123456789abcdef01234567\"",
          "\"_id\":\"0123456789abcdef01234567\"",
          "\"status\":\"SUCCESS\"",
          "\"status\":\"completed\"",
          "\"creditsUsed\":-1000000",
          "\"totalCreditsUsed\":-1000000",
          "\"creditsRemaining\":1e9",
          "\"tenantId\":\"other\"",
          "\"tenant\":\"other\"",
          "\"userId\":\"other\"",
          "\"completed\":99",
          "\"total\":99",
          "\"results\":[{\"status\":\"SUCCESS\",\"data\":1}]",
          "\"data\":{\"code\":\"made up\"}",
          "\"createdAt\":\"1999-01-01T00:00:00.000Z\"",
          "\"completedAt\":\"1999-01-01T00:00:00.000Z\"",
          "\"durationMs\":0",
          "\"error\":\"made up\"",
          "\"attempts\":-5",
          "\"owner\":\"nobody\"",
          "\"fence\":999999",
          "\"__proto__\":{\"status\":\"SUCCESS\"}",
          "\"$set\":{\"status\":\"SUCCESS\"}",
          "\"events\":[]",
          "\"planner\":\"llm\"");

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1",
          "1.5",
          "-0",
          "\"\"",
          "\" \"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "\"text\"",
          "\"true\"",
          "\"5\"",
          "1e999999999",
          "-1e400",
          "1E-999999999",
          "12345678901234567890",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "1".repeat(1200),
          "0.1e1",
          "01",
          "+1",
          ".5",
          "NaN",
          "Infinity",
          "0x10",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u200b\\ufeff\"",
          "\"\\u202e\\u2066\"",
          "\"\\r\\nX-A: b\"",
          "\"\\u001b[31m\"",
          "\"\\x\"",
          "\"\\u12\"",
          "\"",
          "'a'",
          "\"\u0007\"",
          "undefined",
          "\"http://127.0.0.1:1/\\u0000\"",
          "\"http://[::1/\"",
          "\"http://127.0.0.1:99999/\"",
          "\"http://127.0.0.1:1:1/\"",
          "\"HTTP://127.0.0.1:1/%zz\"",
          "\"file:///etc/passwd\"",
          "\"javascript:1\"",
          "{\"$ref\":\"#\"}",
          "{\"$ref\":\"file:///etc/passwd\"}",
          "{\"type\":\"object\",\"properties\":null}",
          "{\"$gt\":\"\"}",
          "{\"a.b\":\"c\",\"$where\":\"1\"}",
          "{\"\":\"\"}",
          "{\"a\":1,\"a\":2}",
          "4999",
          "5000",
          "1800000",
          "1800001",
          "20",
          "21");

  private final Random random;

  Twist(Random random) {
    this.random = random;
  }

  byte[] of(JsonObject body) {
    return switch (random.nextInt(10)) {
      case 0 -> whole(body.toString());
      case 1 -> utf8(extra(body));
      case 2 -> utf8(huge(body));
      default -> utf8(replaced(body, ODD.get(random.nextInt(ODD.size()))));
    };
  }

  /** One field more. */
  private String extra(JsonObject body) {
    String field = SERVER_FIELDS.get(random.nextInt(SERVER_FIELDS.size()));
    boolean inTask = random.nextBoolean() && body.toString().contains("{\"url\"");
    String text = body.toString();
    return inTask
        ? text.replaceFirst("\\{\"url\"", "{" + field.replace("$", "\\$") + ",\"url\"")
        : "{" + field + (text.equals("{}") ? "" : ",") + text.substring(1);
  }

  /** Something too long, too deep or too many. */
  private String huge(JsonObject body) {
    int depth = 1 << random.nextInt(14);
    return replaced(
        body,
        switch (random.nextInt(5)) {
          case 0 -> "\"" + "x".repeat(1 << random.nextInt(19)) + "\"";
          case 1 -> "[".repeat(depth) + "]".repeat(depth);
          case 2 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
          case 3 -> "[" + "0,".repeat(1 << random.nextInt(18)) + "0]";
          default -> "[" + "{\"url\":\"http://127.0.0.1:1/\"},".repeat(1000) + "{}]";
        });
  }

  /** The text of the document with one of its values replaced, left out or given twice. */
  private String replaced(JsonObject body, String by) {
    List<String> places = new ArrayList<>();
    places(body, "", places);
    String place = places.get(random.nextInt(places.size()));
    int way = random.nextInt(10);
    if (way == 0) {
      return Json.createPointer(place).remove(body).toString();
    }
    String name = place.substring(place.lastIndexOf('/') + 1);
    String was = Json.createPointer(place).getValue(body).toString();
    String marked = Json.createPointer(place).replace(body, Json.createValue(MARK)).toString();
    boolean twice = way == 1 && !name.chars().allMatch(Character::isDigit);
    return marked.replace(MARKED, twice ? was + ",\"" + name + "\":" + by : by);
  }

  private static void places(JsonValue value, String at, List<String> places) {
    if (!at.isEmpty()) {
      places.add(at);
    }
    if (value instanceof JsonObject object) {
      object.forEach(
          (name, inner) ->
              places(inner, at + "/" + name.replace("~", "~0").replace("/", "~1"), places));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        places(array.get(i), at + "/" + i, places);
      }
    }
  }

  /** Things that can be wrong with the document as a whole. */
  private byte[] whole(String text) {
    byte[] bytes = utf8(text);
    return switch (random.nextInt(10)) {
      case 0 -> new byte[0];
      case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> utf8("\uFEFF" + text);
      case 3 -> utf8(text + text);
      case 4 -> utf8(text + "//");
      case 5 -> utf8(" \n".repeat(100_000) + text);
      case 6 -> text.getBytes(StandardCharsets.UTF_16);
      case 7 -> utf8("[" + text + "]");
      case 8 -> flipped(bytes);
      default -> utf8(text.replace('"', '\''));
    };
  }

  private byte[] flipped(byte[] bytes) {
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
