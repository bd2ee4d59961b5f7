package remora.extract.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import remora.extract.control.Assignment.Pick;
import remora.extract.control.Selection.Row;
import remora.extract.entity.Shape;

/**
 * What one object is read from: the page or a record.
 *
 * @param picks scalars by their path in the object
 * @param whole whether it is the page
 * @param text the words of the record, made only when a yes-or-no property asks for them
 */
record Source(
    List<Element> scope,
    List<Cell> cells,
    Map<List<String>, Pick> picks,
    boolean whole,
    Supplier<String> text) {

  static Source of(Row row) {
    Entry entry = row.entry();
    return new Source(entry.scope(), entry.cells(), byPath(row.picks()), false, entry::text);
  }

  static Source page(Page page, Entry entry, Map<Want, Pick> picks) {
    List<Element> body = List.of(page.body());
    return new Source(body, entry.cells(), byPath(picks), true, () -> page.body().text());
  }

  private static Map<List<String>, Pick> byPath(Map<Want, Pick> picks) {
    Map<List<String>, Pick> byPath = new LinkedHashMap<>();
    picks.forEach((want, pick) -> byPath.put(want.path(), pick));
    return byPath;
  }

  /** How many properties of an object are lists. */
  static long lists(Shape shape) {
    return shape.properties().values().stream().filter(p -> p.kind() == Shape.Kind.ARRAY).count();
  }

  /**
   * Cells of the boxes that are named like the inner objects, so that a seller's name is told from
   * a product's.
   */
  static List<Cell> nested(Page page, Lists lists, List<Element> scope, Shape object) {
    List<Cell> cells = new ArrayList<>();
    object
        .properties()
        .forEach(
            (key, shape) -> {
              if (shape.kind() == Shape.Kind.OBJECT) {
                PropertyName name = PropertyName.of(List.of(), key, shape.title(), "");
                List<Element> box = lists.named(scope, name);
                if (!box.isEmpty() && box.stream().mapToInt(page::length).sum() < 5000) {
                  List<Cell> inside = new ArrayList<>(Labels.in(page, box));
                  inside.addAll(Leaves.in(page, box, true));
                  inside.forEach(
                      c ->
                          cells.add(
                              new Cell(
                                  "in:" + key + c.column(),
                                  key + " " + c.label(),
                                  c.trust(),
                                  c.value(),
                                  c.at(),
                                  c.method().equals("record") ? "text" : c.method())));
                }
              }
            });
    return cells;
  }
}
