package remora.extract.control;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/** Checks the keywords of a schema that hold no schema themselves. */
final class KeywordCheck {

  private static final int MAX_PATTERNS = 50;
  private static final int MAX_PATTERN = 2000;
  private static final int MAX_PATTERN_COST = 2000;
  static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final Set<String> COUNTS =
      Set.of(
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "minProperties",
          "maxProperties",
          "minContains",
          "maxContains");
  private static final Set<String> LIMITS = Set.of("minimum", "maximum", "multipleOf");

  private final JsonObject root;
  private int patterns;

  KeywordCheck(JsonObject root) {
    this.root = root;
  }

  JsonValue plain(String key, JsonValue value, String at) {
    if (key.equals("type")) {
      requireType(value, at);
    } else if (key.equals("$ref")) {
      requireLocal(value, at);
    } else if (key.equals("pattern")) {
      requirePattern(value, at);
    } else if (key.equals("enum")) {
      if (!(value instanceof JsonArray array) || array.isEmpty()) {
        throw new SchemaFault(at, "must be a list of values");
      }
    } else if (COUNTS.contains(key)) {
      if (!(value instanceof JsonNumber n) || !n.isIntegral() || n.bigDecimalValue().signum() < 0) {
        throw new SchemaFault(at, "must be a whole number of 0 or more");
      }
    } else if (LIMITS.contains(key)) {
      if (!(value instanceof JsonNumber n)
          || (key.equals("multipleOf") && n.bigDecimalValue().signum() <= 0)) {
        throw new SchemaFault(at, "must be a number");
      }
    } else if (Set.of("format", "title", "description").contains(key)
        && !(value instanceof JsonString)) {
      throw new SchemaFault(at, "must be a text");
    }
    return value;
  }

  private static void requireType(JsonValue value, String at) {
    if (value instanceof JsonArray array && !array.isEmpty()) {
      for (int i = 0; i < array.size(); i++) {
        requireTypeName(array.get(i), at + "/" + i);
      }
    } else {
      requireTypeName(value, at);
    }
  }

  private static void requireTypeName(JsonValue value, String at) {
    if (!(value instanceof JsonString name) || !TYPES.contains(name.getString())) {
      throw new SchemaFault(at, value + " is not a JSON Schema type");
    }
  }

  private void requireLocal(JsonValue value, String at) {
    if (!(value instanceof JsonString ref) || !ref.getString().startsWith("#")) {
      throw new SchemaFault(
          at, value + " is not inside this schema; remote references are not followed");
    }
    if (Shapes.resolve(root, ref.getString()).isEmpty()) {
      throw new SchemaFault(at, value + " points to nothing");
    }
  }

  private void requirePattern(JsonValue value, String at) {
    if (++patterns > MAX_PATTERNS) {
      throw new SchemaFault(at, "more than " + MAX_PATTERNS + " patterns");
    }
    if (!(value instanceof JsonString pattern)) {
      throw new SchemaFault(at, "must be a text");
    }
    if (pattern.getString().length() > MAX_PATTERN
        || PatternCost.of(pattern.getString()) > MAX_PATTERN_COST) {
      throw new SchemaFault(at, "the pattern is too large, or repeats too often");
    }
    try {
      Pattern unused = Pattern.compile(pattern.getString());
      assert unused != null;
    } catch (PatternSyntaxException e) {
      throw new SchemaFault(at, "RE2 cannot run this pattern: " + e.getDescription());
    }
  }
}
