package remora.extract.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.extract.entity.Extraction;

/** Answers as lines, so that tables of tests can write them: a record's values are cut by bars. */
final class Told {

  private Told() {}

  static Optional<String> of(Optional<Extraction> answer) {
    return answer.map(Extraction::data).map(Told::text);
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.stream().map(Told::text).collect(Collectors.joining("\n"));
    }
    if (value instanceof JsonObject object) {
      return object.values().stream().map(Told::text).collect(Collectors.joining(" | "));
    }
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
