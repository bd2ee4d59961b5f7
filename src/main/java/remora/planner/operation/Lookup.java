package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.planner.control.Scene;
import remora.planner.language.Similarity;

/**
 * Finds the value that a page gives for a label: in a row, a definition list, or "label: value".
 */
final class Lookup {

  private static final double FITS = .9;
  private static final Set<String> CELLS = Set.of("cell", "gridcell", "rowheader", "columnheader");

  private final Scene scene;

  Lookup(Scene scene) {
    this.scene = scene;
  }

  Optional<String> value(String label) {
    var wanted = label.strip().replaceFirst(":$", "");
    return inRows(wanted).or(() -> defined(wanted)).or(() -> spelledOut(wanted));
  }

  /** What a table says in the row of one thing under the head of another. */
  Optional<String> cell(String thing, String property) {
    for (var table : scene.page().visible(node -> Set.of("table", "grid").contains(node.role()))) {
      var inner = scene.page().descendants(table);
      var rows = inner.stream().filter(node -> node.role().equals("row")).toList();
      var heads = rows.isEmpty() ? List.<Node>of() : cells(rows.get(0));
      for (int column = 1; column < heads.size(); column++) {
        if (named(property, scene.page().text(heads.get(column)))) {
          int at = column;
          var found =
              rows.stream()
                  .skip(1)
                  .map(this::cells)
                  .filter(cells -> cells.size() > at)
                  .filter(cells -> named(thing, scene.page().text(cells.get(0))))
                  .map(cells -> scene.page().text(cells.get(at)))
                  .toList();
          return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private List<Node> cells(Node row) {
    return scene.page().children(row).stream().filter(node -> CELLS.contains(node.role())).toList();
  }

  private Optional<String> inRows(String label) {
    for (var row : scene.page().visible(node -> node.role().equals("row"))) {
      var cells =
          scene.page().children(row).stream().filter(node -> CELLS.contains(node.role())).toList();
      for (int i = 0; i + 1 < cells.size(); i++) {
        boolean first = i == 0 || cells.get(i).role().equals("rowheader");
        if (first && named(label, scene.page().text(cells.get(i)))) {
          return Optional.of(scene.page().text(cells.get(i + 1)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> defined(String label) {
    var nodes = scene.page().visible(node -> Set.of("term", "definition").contains(node.role()));
    for (int i = 0; i + 1 < nodes.size(); i++) {
      boolean pair =
          nodes.get(i).role().equals("term") && nodes.get(i + 1).role().equals("definition");
      if (pair && named(label, scene.page().text(nodes.get(i)))) {
        return Optional.of(scene.page().text(nodes.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** "Colour: red" in one text, or the label's text directly before the value's. */
  private Optional<String> spelledOut(String label) {
    List<Node> texts = scene.page().visible(node -> !node.text().isBlank());
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i).text();
      int colon = text.indexOf(':');
      if (colon > 0 && named(label, text.substring(0, colon)) && colon + 1 < text.length()) {
        return Optional.of(text.substring(colon + 1).strip());
      }
      boolean before =
          colon == text.length() - 1 && colon > 0 && named(label, text.substring(0, colon));
      if (before && i + 1 < texts.size() && !texts.get(i + 1).text().endsWith(":")) {
        return Optional.of(texts.get(i + 1).text());
      }
    }
    return Optional.empty();
  }

  private static boolean named(String label, String text) {
    return Similarity.of(label, text.strip().replaceFirst(":$", "")) >= FITS;
  }
}
