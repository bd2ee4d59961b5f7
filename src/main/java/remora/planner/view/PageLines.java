package remora.planner.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/** Puts a snapshot into lines, one for each element that says or does something. */
final class PageLines {

  private static final Set<String> REGIONS =
      Set.of(
          "main",
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "region",
          "form",
          "search",
          "dialog",
          "alertdialog",
          "radiogroup",
          "table",
          "grid",
          "tabpanel",
          "article",
          "menu",
          "iframe");
  private static final Set<String> NAMED_REGIONS = Set.of("group", "list", "listbox", "toolbar");
  private static final Set<String> CELLS = Set.of("cell", "gridcell", "columnheader", "rowheader");
  private static final Set<String> ALERTS = Set.of("alert", "status");

  private final Wording wording;
  private final Map<String, Around> around = new HashMap<>();
  private final Map<String, List<Node>> cells = new HashMap<>();
  private final Map<String, Set<String>> spoken = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * What a node passes on to those inside it.
   *
   * @param said words that a node around has said already
   */
  private record Around(List<Line.Place> places, String said, boolean urgent) {
    static final Around NOTHING = new Around(List.of(), "", false);
  }

  private PageLines(Snapshot page, UnaryOperator<String> filter) {
    this.wording = new Wording(filter);
    for (Node node : page.nodes()) {
      if (CELLS.contains(node.role()) && node.is(State.VISIBLE)) {
        cells.computeIfAbsent(node.parent(), row -> new ArrayList<>()).add(node);
      }
      if (usable(node) && node.is(State.VISIBLE)) {
        spoken.computeIfAbsent(node.parent(), outer -> new HashSet<>()).add(node.text());
        spoken.get(node.parent()).add(node.name());
      }
    }
  }

  /** In document order. */
  static List<Line> of(Snapshot page, UnaryOperator<String> filter) {
    var told = new PageLines(page, filter);
    page.nodes().forEach(told::add);
    return told.lines;
  }

  private void add(Node node) {
    Around outer = around.getOrDefault(node.parent(), Around.NOTHING);
    boolean urgent = outer.urgent || node.is(State.MODAL) || ALERTS.contains(node.role());
    boolean usable = usable(node);
    String said = outer.said;
    if (!node.is(State.VISIBLE)) {
      if (usable) {
        String text = "(closed) " + wording.control(node);
        lines.add(new Line(node.ref(), Line.CLOSED, false, outer.places, text));
      }
    } else if (usable) {
      put(node, urgent ? Line.URGENT : Line.USABLE, outer, wording.control(node));
      said = node.name() + " " + node.text();
    } else if (!node.text().isBlank()
        && spoken.getOrDefault(node.ref(), Set.of()).contains(node.text())) {
      // An entry of a list that is nothing but a link: the link says it.
      said = node.text();
    } else if (node.role().equals("heading")) {
      put(node, urgent ? Line.URGENT : Line.USABLE, outer, wording.heading(node));
      said = node.text();
    } else if (node.role().equals("row") && cells.containsKey(node.ref())) {
      List<Node> row = cells.get(node.ref());
      put(node, urgent ? Line.URGENT : Line.WORDS, outer, wording.row(row));
      said = row.stream().map(Node::text).collect(Collectors.joining(" "));
    } else if (!node.text().isBlank() && !outer.said.contains(node.text())) {
      put(node, urgent ? Line.URGENT : Line.WORDS, outer, "- " + wording.words(node.text()));
      said = node.text();
    } else if (node.role().equals("img") && !node.name().isBlank()) {
      put(node, Line.WORDS, outer, "- image: " + wording.words(node.name()));
    }
    around.put(node.ref(), new Around(places(node, outer.places), said, urgent));
  }

  /** A focusable panel is a place and no control; a card that is a link is both. */
  private static boolean usable(Node node) {
    boolean place = REGIONS.contains(node.role()) && !node.role().equals("article");
    return node.is(State.EDITABLE) || (node.is(State.CLICKABLE) && !place);
  }

  private void put(Node node, int rank, Around outer, String text) {
    boolean inView = node.is(State.IN_VIEWPORT);
    boolean far = !inView && rank != Line.URGENT;
    int where = !far ? rank : rank == Line.USABLE ? Line.USABLE_FAR : Line.WORDS_FAR;
    lines.add(new Line(node.ref(), where, inView, outer.places, text));
  }

  private List<Line.Place> places(Node node, List<Line.Place> outer) {
    boolean region =
        REGIONS.contains(node.role())
            || (NAMED_REGIONS.contains(node.role()) && !node.name().isBlank());
    if (!region) {
      return outer;
    }
    var inner = new ArrayList<>(outer);
    inner.add(new Line.Place(node.ref(), wording.region(node)));
    return List.copyOf(inner);
  }
}
