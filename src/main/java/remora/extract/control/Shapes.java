package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;

/**
 * Turns a canonical schema into a {@link Shape}. A reference to a schema that is being read ends
 * there.
 */
public final class Shapes {

  private static final Shape ANY = Shape.scalar(Kind.ANY, "", "");

  private final JsonObject root;
  private final Map<String, Shape> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private Shapes(JsonObject root) {
    this.root = root;
  }

  public static Shape of(JsonObject canonical) {
    return new Shapes(canonical).shape(canonical, 0);
  }

  /** The subschema a local reference names. */
  static Optional<JsonObject> resolve(JsonObject root, String ref) {
    if (ref.equals("#") || ref.equals("#/")) {
      return Optional.of(root);
    }
    try {
      String pointer =
          java.net.URLDecoder.decode(ref.substring(1), java.nio.charset.StandardCharsets.UTF_8);
      return root.getValue(pointer) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Shape shape(JsonValue value, int depth) {
    if (!(value instanceof JsonObject schema) || depth > 40) {
      return ANY;
    }
    if (schema.get("$ref") instanceof JsonString ref) {
      return merge(referred(ref.getString(), depth), schema);
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.get(choice) instanceof JsonArray options && !schema.containsKey("properties")) {
        return chosen(options, schema, depth);
      }
    }
    if (schema.get("allOf") instanceof JsonArray parts) {
      return combined(parts, schema, depth);
    }
    return plain(schema, depth);
  }

  private Shape referred(String ref, int depth) {
    Shape ready = known.get(ref);
    if (ready != null) {
      return ready;
    }
    if (!open.add(ref)) {
      return ANY;
    }
    Shape shape = resolve(root, ref).map(target -> shape(target, depth + 1)).orElse(ANY);
    open.remove(ref);
    known.put(ref, shape);
    return shape;
  }

  private Shape chosen(JsonArray options, JsonObject schema, int depth) {
    boolean nullable = false;
    Optional<Shape> first = Optional.empty();
    for (JsonValue option : options) {
      if (option instanceof JsonObject o
          && o.get("type") instanceof JsonString t
          && t.getString().equals("null")) {
        nullable = true;
      } else if (first.isEmpty()) {
        first = Optional.of(shape(option, depth + 1));
      }
    }
    Shape shape = merge(first.orElse(ANY), schema);
    return nullable ? nullable(shape) : shape;
  }

  private Shape combined(JsonArray parts, JsonObject schema, int depth) {
    Shape own = plain(schema, depth);
    Map<String, Shape> properties = new LinkedHashMap<>(own.properties());
    Set<String> required = new LinkedHashSet<>(own.required());
    Kind kind = own.kind();
    for (JsonValue part : parts) {
      Shape shape = shape(part, depth + 1);
      properties.putAll(shape.properties());
      required.addAll(shape.required());
      kind = kind == Kind.ANY ? shape.kind() : kind;
    }
    return new Shape(
        kind,
        own.nullable(),
        Collections.unmodifiableMap(properties),
        required,
        own.items(),
        own.enums(),
        own.format(),
        own.pattern(),
        own.title(),
        own.description(),
        own.minItems(),
        own.maxItems());
  }

  private Shape plain(JsonObject schema, int depth) {
    Map<String, Shape> properties = new LinkedHashMap<>();
    if (schema.get("properties") instanceof JsonObject map) {
      map.forEach((name, sub) -> properties.put(name, shape(sub, depth + 1)));
    }
    Optional<Shape> items =
        Optional.ofNullable(schema.get("items")).map(sub -> shape(sub, depth + 1));
    List<String> types = types(schema);
    Kind kind = kind(types, schema);
    if (kind == Kind.ARRAY && items.isEmpty()) {
      items = Optional.of(Shape.scalar(Kind.STRING, "", ""));
    }
    return new Shape(
        kind,
        types.contains("null") || (types.isEmpty() && kind == Kind.ANY),
        Collections.unmodifiableMap(properties),
        required(schema),
        items,
        enums(schema),
        text(schema, "format"),
        text(schema, "pattern"),
        text(schema, "title"),
        text(schema, "description"),
        count(schema, "minItems"),
        count(schema, "maxItems"));
  }

  private static Kind kind(List<String> types, JsonObject schema) {
    for (String type : types) {
      if (!type.equals("null")) {
        return Kind.valueOf(type.toUpperCase(Locale.ROOT));
      }
    }
    return schema.containsKey("items") ? Kind.ARRAY : Kind.ANY;
  }

  private static List<String> types(JsonObject schema) {
    JsonValue type = schema.get("type");
    if (type instanceof JsonString one) {
      return List.of(one.getString());
    }
    return type instanceof JsonArray many ? many.getValuesAs(JsonString::getString) : List.of();
  }

  private static Set<String> required(JsonObject schema) {
    return schema.get("required") instanceof JsonArray names
        ? new LinkedHashSet<>(names.getValuesAs(JsonString::getString))
        : Set.of();
  }

  private static List<JsonValue> enums(JsonObject schema) {
    if (schema.get("enum") instanceof JsonArray values) {
      return new ArrayList<>(values);
    }
    return schema.containsKey("const") ? List.of(schema.get("const")) : List.of();
  }

  private static String text(JsonObject schema, String key) {
    return schema.get(key) instanceof JsonString text ? text.getString() : "";
  }

  private static int count(JsonObject schema, String key) {
    return schema.get(key) instanceof JsonNumber n
        ? n.bigDecimalValue().min(java.math.BigDecimal.valueOf(1_000_000)).intValue()
        : 0;
  }

  /**
   * What stands beside a reference or a choice (title, description) wins over what it refers to.
   */
  private static Shape merge(Shape s, JsonObject beside) {
    String title = text(beside, "title").isEmpty() ? s.title() : text(beside, "title");
    String description =
        text(beside, "description").isEmpty() ? s.description() : text(beside, "description");
    return new Shape(
        s.kind(),
        s.nullable(),
        s.properties(),
        s.required(),
        s.items(),
        s.enums(),
        s.format(),
        s.pattern(),
        title,
        description,
        s.minItems(),
        s.maxItems());
  }

  private static Shape nullable(Shape s) {
    return new Shape(
        s.kind(),
        true,
        s.properties(),
        s.required(),
        s.items(),
        s.enums(),
        s.format(),
        s.pattern(),
        s.title(),
        s.description(),
        s.minItems(),
        s.maxItems());
  }
}
