package remora.extract.control;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element's author called it: its classes, id, {@code itemprop}, test ids, and those
 * closely around it.
 */
final class LeafNames {

  private static final Set<String> LAYOUT =
      Set.of(
          "col", "row", "btn", "mt", "mb", "ml", "mr", "mx", "my", "p", "px", "py", "pt", "pb", "w",
          "h", "d", "is", "has", "js", "css", "u", "g", "m", "text", "font", "bg", "flex", "grid",
          "clear", "float", "active", "even", "odd", "first", "last", "hidden", "visible", "lazy",
          "sr", "a");
  private static final Set<String> MEANINGFUL =
      Set.of("text", "first", "last", "a", "p", "d", "g", "h", "m", "u", "w");

  private final CellSink sink;

  LeafNames(CellSink sink) {
    this.sink = sink;
  }

  void own(Element e, String text, double factor) {
    String old = CellSink.isOld(e) ? "old " : "";
    if (e.hasAttr("itemprop")) {
      sink.add(
          sink.cell(
              e,
              old + e.attr("itemprop"),
              0.95 * factor,
              Microdata.value(e).isEmpty() ? text : Microdata.value(e),
              "microdata"));
    }
    for (String attribute :
        List.of(
            "data-testid",
            "data-test",
            "data-field",
            "data-label",
            "data-title",
            "data-name",
            "data-th",
            "data-column",
            "headers",
            "name")) {
      if (e.hasAttr(attribute) && e.attr(attribute).length() <= 40) {
        sink.label(e, old + e.attr(attribute), 0.85 * factor, text);
      }
    }
    for (String name : e.classNames()) {
      if (name.length() <= 40 && !isLayout(name)) {
        sink.label(e, old + name, 0.8 * factor, text);
      }
    }
    if (!e.id().isEmpty() && e.id().length() <= 40) {
      sink.label(e, old + e.id(), 0.75 * factor, text);
    }
  }

  /** Classes of style sheets say how something looks: {@code text-muted}, {@code mt-2}. */
  private static boolean isLayout(String name) {
    String prefix = ClassNames.prefix(name);
    boolean bare = prefix.length() == name.length();
    return LAYOUT.contains(prefix)
        && !(bare && MEANINGFUL.contains(prefix))
        && (bare || !Character.isUpperCase(name.charAt(prefix.length())));
  }

  void inherited(Element e, Element root, String text) {
    double factor = 0.8;
    Element up = e;
    for (int level = 0; level < 3 && !Objects.equals(up, root) && up.parent() != null; level++) {
      Element parent = up.parent();
      if (sink.page().length(parent) > 200 || parent.normalName().equals("body")) {
        return;
      }
      boolean only = sink.page().length(parent) == sink.page().length(e);
      factor *= only ? 0.98 : parent.ownText().isBlank() ? 0.8 : 0.7;
      String old = CellSink.isOld(e) ? "old " : "";
      for (String name : parent.classNames()) {
        if (name.length() <= 40 && !isLayout(name)) {
          sink.label(e, old + name, factor, text);
        }
      }
      up = parent;
    }
  }
}
