package remora.extract.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Gathers the cells of one scope and knows the column of every element in it. */
final class CellSink {

  private static final Set<String> OLD =
      Set.of(
          "old",
          "was",
          "before",
          "original",
          "previous",
          "regular",
          "rrp",
          "msrp",
          "strike",
          "struck",
          "crossed",
          "compare",
          "former",
          "linethrough",
          "through");

  private final Page page;
  private final boolean record;
  private final List<Cell> cells = new ArrayList<>();
  private final IdentityHashMap<Element, String> columns = new IdentityHashMap<>();

  CellSink(Page page, boolean record) {
    this.page = page;
    this.record = record;
  }

  Page page() {
    return page;
  }

  /** Whether the scope is one of many alike. */
  boolean record() {
    return record;
  }

  List<Cell> cells() {
    return cells;
  }

  IdentityHashMap<Element, String> columns() {
    return columns;
  }

  String column(Element e) {
    return columns.getOrDefault(e, "");
  }

  void add(Cell cell) {
    cells.add(cell);
  }

  static boolean isOld(Element e) {
    Element up = e;
    for (int level = 0; level < 3 && up != null; level++, up = up.parent()) {
      if (marksOld(up)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element itself is marked as what no longer holds. */
  static boolean marksOld(Element e) {
    return Set.of("del", "s", "strike").contains(e.normalName())
        || ClassNames.anyIn(e.className(), OLD)
        || e.className().contains("list-price")
        || e.hasAttr("data-remora-struck")
        || e.attr("style").contains("line-through");
  }

  void label(Element e, String label, double trust, String text) {
    if (!label.isBlank()) {
      cells.add(cell(e, label, trust, text, method()));
    }
  }

  Cell cell(Element e, String label, double trust, String text, String method) {
    return new Cell(columns.get(e), label, trust * place(e), text, e, method);
  }

  /** Inside a record the place was judged with the whole list. */
  double place(Element e) {
    return record ? 1 : page.place(e);
  }

  /** Contact details usually stand in footers and asides. */
  double softly(Element e) {
    return record ? 1 : 0.8 + 0.2 * page.place(e);
  }

  String method() {
    return record ? "record" : "text";
  }
}
