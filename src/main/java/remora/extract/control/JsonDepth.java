package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;

/** Measures nesting without recursion, so that the measuring itself cannot overflow the stack. */
final class JsonDepth {

  private JsonDepth() {}

  private record Level(JsonValue value, int depth) {}

  /** Levels of objects and arrays, a scalar being one level. */
  static int of(JsonValue json) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(json, 1));
    int deepest = 0;
    while (!open.isEmpty()) {
      Level level = open.pop();
      deepest = Math.max(deepest, level.depth());
      if (level.value() instanceof JsonObject object) {
        object.values().forEach(v -> open.push(new Level(v, level.depth() + 1)));
      } else if (level.value() instanceof JsonArray array) {
        array.forEach(v -> open.push(new Level(v, level.depth() + 1)));
      }
    }
    return deepest;
  }
}
