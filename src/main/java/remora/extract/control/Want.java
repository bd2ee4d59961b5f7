package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import remora.extract.entity.Shape;

/**
 * A single value that is looked for.
 *
 * @param path property names from the object that is read, e.g. {@code [address, city]}
 */
record Want(List<String> path, PropertyName name, Shape shape, boolean required) {

  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  /** The scalars of an object and of the objects in it. */
  static List<Want> of(Shape object) {
    List<Want> wants = new ArrayList<>();
    collect(object, List.of(), wants);
    return wants;
  }

  private static void collect(Shape object, List<String> path, List<Want> wants) {
    for (Map.Entry<String, Shape> property : object.properties().entrySet()) {
      Shape shape = property.getValue();
      List<String> way = new ArrayList<>(path);
      way.add(property.getKey());
      if (shape.kind() == Shape.Kind.OBJECT && way.size() < DEEPEST) {
        collect(shape, way, wants);
      } else if (shape.isScalar() && wants.size() < MOST) {
        PropertyName name =
            PropertyName.of(path, property.getKey(), shape.title(), shape.description());
        wants.add(
            new Want(List.copyOf(way), name, shape, object.required().contains(property.getKey())));
      }
    }
  }

  static Want named(String words) {
    return new Want(
        List.of("?" + words),
        PropertyName.of(List.of(), words, "", ""),
        Shape.scalar(Shape.Kind.STRING, "", ""),
        false);
  }

  static Want number(String words) {
    return new Want(
        List.of("?" + words),
        PropertyName.of(List.of(), words, "", ""),
        Shape.scalar(Shape.Kind.NUMBER, "", ""),
        false);
  }

  /** Wants are compared by identity: they are keys of many maps, and a shape can be large. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** A number that says how many there are of something. */
  boolean isCount() {
    return isCount(path.get(path.size() - 1), shape);
  }

  static boolean isCount(String key, Shape shape) {
    List<String> words = Words.of(key);
    return shape.isNumeric()
        && (words.contains("count")
            || words.contains("total")
            || words.contains("num")
            || words.contains("many")
            || (words.contains("number") && words.size() > 1)
            || words.equals(List.of("amount")));
  }
}
