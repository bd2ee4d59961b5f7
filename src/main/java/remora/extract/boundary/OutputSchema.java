package remora.extract.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.extract.control.SchemaCheck;
import remora.extract.control.SchemaFault;
import remora.extract.control.Shapes;
import remora.extract.control.Validation;
import remora.extract.entity.Shape;

/** A checked JSON Schema of wanted data. Immutable and safe to share. */
public final class OutputSchema {

  private final JsonObject source;
  private final JsonObject canonical;
  private final Shape shape;

  private OutputSchema(JsonObject source, JsonObject canonical, Shape shape) {
    this.source = source;
    this.canonical = canonical;
    this.shape = shape;
  }

  /**
   * Checks a schema as users write it: any draft's everyday keywords, local {@code $ref}, at most
   * 64 KiB, 32 levels and 50 patterns that RE2 can run.
   *
   * @throws InvalidSchema naming the place inside {@code output} that cannot be used
   */
  public static OutputSchema compile(JsonObject schema) {
    try {
      JsonObject canonical = SchemaCheck.canonical(schema);
      Validation.probe(canonical);
      return new OutputSchema(schema, canonical, Shapes.of(canonical));
    } catch (SchemaFault fault) {
      throw new InvalidSchema(fault.getMessage());
    }
  }

  /**
   * What is wrong with the data, e.g. {@code /items/2/price: Value is [string] but should be
   * [number]}; empty when it is valid. At most 20 entries. Work is bounded: a schema that needs
   * more is reported as a violation.
   */
  public List<String> violations(JsonValue data) {
    return Validation.violations(canonical, data);
  }

  /** The schema as the user wrote it. */
  public JsonObject json() {
    return source;
  }

  /** The schema with references resolved and nullables reduced. */
  public Shape shape() {
    return shape;
  }

  public Shape.Kind rootType() {
    return shape.kind();
  }

  public Set<String> required() {
    return shape.required();
  }

  public Map<String, Shape> properties() {
    return shape.properties();
  }

  /** What the root array holds; empty when the root is no array. */
  public Optional<Shape> items() {
    return shape.items();
  }
}
