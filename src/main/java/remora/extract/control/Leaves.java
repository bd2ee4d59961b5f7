package remora.extract.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** Reads what stands in the elements of a record or page, and gives each element its column. */
final class Leaves {

  private static final int MAX_ELEMENTS = 20_000;
  private static final int LONGEST_LABELLED = 400;

  private final CellSink sink;
  private final LeafNames names;
  private final LeafForms forms;
  private final LeafAttributes attributes;
  private final Map<String, Integer> seen = new HashMap<>();

  private Leaves(CellSink sink) {
    this.sink = sink;
    this.names = new LeafNames(sink);
    this.forms = new LeafForms(sink);
    this.attributes = new LeafAttributes(sink, names);
  }

  /**
   * The cells of a scope in document order.
   *
   * @param record whether the scope is one of many alike, so that its first link or heading is its
   *     title
   */
  static List<Cell> in(Page page, List<Element> scope, boolean record) {
    CellSink sink = new CellSink(page, record);
    Leaves leaves = new Leaves(sink);
    int number = 0;
    for (Element root : scope) {
      leaves.walk(root, number++);
    }
    if (record) {
      sink.cells().addAll(Titles.in(page, scope, sink.columns()));
    }
    return sink.cells();
  }

  private void walk(Element root, int number) {
    int count = 0;
    for (Element e : root.getAllElements()) {
      if (++count > MAX_ELEMENTS) {
        return;
      }
      String above = Objects.equals(e, root) ? "" + number : sink.column(e.parent());
      sink.columns().put(e, column(above, e));
      visit(e, root);
    }
  }

  private String column(String above, Element e) {
    String plain = above + ">" + e.normalName() + Signatures.mainClass(e);
    if (plain.length() > 600) {
      plain = Integer.toHexString(plain.hashCode());
    }
    int nth = seen.merge(plain, 1, Integer::sum);
    return nth == 1 ? plain : plain + "#" + nth;
  }

  private void visit(Element e, Element root) {
    int length = sink.page().length(e);
    attributes.read(e);
    if (length == 0 || length > LONGEST_LABELLED) {
      if (length > LONGEST_LABELLED && e.hasAttr("itemprop")) {
        sink.label(e, e.attr("itemprop"), 0.9, Texts.of(e));
      }
      return;
    }
    boolean leaf = e.childrenSize() == 0 || (Texts.isOnePiece(e) && !e.ownText().isBlank());
    String text = Prices.current(e, Texts.of(e));
    // a record's own class names the record, not a value in it
    if (leaf || !e.equals(root) || !sink.record()) {
      names.own(e, text, leaf ? 1 : length < 60 ? 0.9 : 0.7);
    }
    if (leaf) {
      names.inherited(e, root, text);
      forms.read(e, text);
    }
  }
}
