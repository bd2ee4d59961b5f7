package remora.extract.entity;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the extractor needs to know of a schema: references resolved, {@code anyOf} of nullables
 * reduced to the part that is not null.
 *
 * @param nullable whether {@code null} is a legal value
 * @param properties in the order of the schema; empty unless the kind is OBJECT
 * @param items what an array holds; empty unless the kind is ARRAY
 * @param enums the legal values; empty when any value is legal
 * @param maxItems 0 when unbounded
 */
public record Shape(
    Kind kind,
    boolean nullable,
    Map<String, Shape> properties,
    Set<String> required,
    Optional<Shape> items,
    List<JsonValue> enums,
    String format,
    String pattern,
    String title,
    String description,
    int minItems,
    int maxItems) {

  /** JSON Schema types; ANY when the schema names none. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    ANY
  }

  public static Shape scalar(Kind kind, String title, String description) {
    return new Shape(
        kind,
        true,
        Map.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        "",
        "",
        title,
        description,
        0,
        0);
  }

  public static Shape object(Map<String, Shape> properties) {
    return new Shape(
        Kind.OBJECT, true, properties, Set.of(), Optional.empty(), List.of(), "", "", "", "", 0, 0);
  }

  public static Shape array(Shape items, String title) {
    return new Shape(
        Kind.ARRAY,
        true,
        Map.of(),
        Set.of(),
        Optional.of(items),
        List.of(),
        "",
        "",
        title,
        "",
        0,
        0);
  }

  public boolean isScalar() {
    return kind != Kind.OBJECT && kind != Kind.ARRAY;
  }

  public boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.INTEGER;
  }
}
