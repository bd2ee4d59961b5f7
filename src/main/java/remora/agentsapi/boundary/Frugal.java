package remora.agentsapi.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import remora.json.Json;

/**
 * Shortens the data of a step that is too big for a frame. The whole of it is in the run, by id.
 */
final class Frugal {

  private static final List<Integer> MOST = List.of(2000, 300, 40);

  private Frugal() {}

  /**
   * The data, or as much of it as fits into so many bytes as ASCII, then with {@code truncated:
   * true}.
   */
  static JsonObject within(JsonObject data, int bytes) {
    if (fits(data, bytes)) {
      return data;
    }
    JsonObject marker = Json.createObjectBuilder().add("truncated", true).build();
    return MOST.stream()
        .map(
            most ->
                Json.createObjectBuilder(cut(data, most).asJsonObject())
                    .addAll(builder(marker))
                    .build())
        .filter(shorter -> fits(shorter, bytes))
        .findFirst()
        .orElse(marker);
  }

  private static boolean fits(JsonObject data, int bytes) {
    return SseFrames.ascii(data.toString()).length <= bytes;
  }

  private static JsonValue cut(JsonValue value, int most) {
    return switch (value.getValueType()) {
      case STRING -> cut((JsonString) value, most);
      case ARRAY -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        value.asJsonArray().stream().limit(most).forEach(item -> array.add(cut(item, most)));
        yield array.build();
      }
      case OBJECT -> {
        JsonObjectBuilder object = Json.createObjectBuilder();
        value.asJsonObject().entrySet().stream()
            .limit(most)
            .forEach(entry -> object.add(entry.getKey(), cut(entry.getValue(), most)));
        yield object.build();
      }
      case NUMBER, TRUE, FALSE, NULL -> value;
    };
  }

  private static JsonValue cut(JsonString text, int most) {
    String all = text.getString();
    return all.length() <= most ? text : Json.createValue(all.substring(0, most) + "…");
  }

  private static JsonObjectBuilder builder(JsonObject object) {
    return Json.createObjectBuilder(object);
  }
}
