package remora.extract.control;

import org.jsoup.nodes.Element;

/**
 * Something a page says.
 *
 * @param column the same for the same place in each record of a list
 * @param label what the page calls it: a table header, a class name, a JSON-LD key
 * @param trust 0 to 1: how sure it is that the label belongs to the value
 * @param value as it stands on the page
 * @param method how it was found, as {@link remora.extract.entity.Evidence#method()}
 */
record Cell(String column, String label, double trust, String value, Element at, String method) {

  private static final int SNIPPET = 200;

  String snippet() {
    return value.length() <= SNIPPET ? value : value.substring(0, SNIPPET);
  }

  /**
   * The snapshot reference of the element or of what closely wraps it; empty when there is none.
   */
  String ref() {
    Element e = at;
    for (int up = 0; up < 4 && e != null; up++, e = e.parent()) {
      if (e.hasAttr("data-remora-ref")) {
        return e.attr("data-remora-ref");
      }
    }
    return "";
  }

  Cell less(double factor) {
    return new Cell(column, label, trust * factor, value, at, method);
  }

  Cell under(String context) {
    return new Cell(column, context + " " + label, trust, value, at, method);
  }
}
