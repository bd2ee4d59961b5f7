package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** One record: the elements it is made of and what they say, read when first asked for. */
final class Entry {

  private final Page page;
  private final List<Element> scope;
  private final List<Cell> given;
  private final boolean record;
  private List<Cell> cells = List.of();

  private Entry(Page page, List<Element> scope, List<Cell> given, boolean record) {
    this.page = page;
    this.scope = scope;
    this.given = given;
    this.record = record;
  }

  /**
   * @param given cells known beforehand, such as a row's under their table headers
   */
  static Entry record(Page page, List<Element> scope, List<Cell> given) {
    return new Entry(page, scope, given, true);
  }

  static Entry of(List<Cell> cells) {
    Entry entry = new Entry(null, List.of(), cells, false);
    entry.cells = cells;
    return entry;
  }

  List<Element> scope() {
    return scope;
  }

  List<Cell> cells() {
    if (cells.isEmpty() && record) {
      List<Cell> all = new ArrayList<>(given);
      all.addAll(Labels.in(page, scope));
      all.addAll(Leaves.in(page, scope, true));
      all.addAll(Contacts.in(page, scope, true));
      cells = all;
    }
    return cells;
  }

  void add(List<Cell> more) {
    List<Cell> all = new ArrayList<>(cells());
    all.addAll(more);
    cells = all;
  }

  String text() {
    if (scope.isEmpty()) {
      return String.join(" ", cells().stream().map(Cell::value).toList());
    }
    return Words.squeeze(String.join(" ", scope.stream().map(Texts::spaced).toList()));
  }
}
