package remora.planner.visual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import remora.browser.action.Action;
import remora.browser.action.Drag;
import remora.browser.entity.Node;
import remora.planner.control.Labels;
import remora.planner.control.Operator;
import remora.planner.control.PageTree;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Look;
import remora.planner.operation.Once;

/**
 * "Drag Ada to the top", "move it down by one", "drag Ada above Bob": one entry of a list to
 * another place in it.
 */
final class DragToPlace implements Operator {

  /** What ends the name of what is moved. */
  private static final String[] BETWEEN = {
    "to", "up", "down", "by", "one", "so", "into", "in", "left", "right", "above", "below",
    "before", "after", "between", "under", "over"
  };

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("drag", "move")) {
      return Optional.empty();
    }
    var name = said.rest().before(BETWEEN).text();
    return name.isEmpty() || said.target().full().isEmpty()
        ? Optional.empty()
        : Optional.of(new Once("Drags it to its place.", scene -> drag(scene, name, said)));
  }

  private static Optional<List<Action>> drag(Scene scene, String name, Said said) {
    var item = entry(scene, name);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    var list = siblings(scene.page(), item.get());
    int at = index(scene.page(), list, item.get());
    var other =
        new Neighbours(
            said, each -> entry(scene, each).map(node -> index(scene.page(), list, node)));
    boolean column = columns(list) == 1;
    var wanted = other.place(at, column);
    wanted = wanted.isPresent() ? wanted : place(said, at, list.size(), columns(list));
    if (list.size() < 2 || at < 0 || wanted.isEmpty()) {
      return Optional.empty();
    }
    int to = wanted.getAsInt();
    return to < 0 || to >= list.size()
        ? Optional.empty()
        : Optional.of(to == at ? List.of() : List.of(step(list, at, to)));
  }

  private static Optional<Node> entry(Scene scene, String name) {
    return scene
        .page()
        .visible(node -> Labels.similarity(name.replaceFirst("^(?i)the ", ""), node) >= .9)
        .stream()
        .max(Comparator.comparingInt(node -> scene.page().ancestors(node).size()));
  }

  /** A little beyond the middle of the entry whose place it takes. */
  static Action step(List<Node> list, int at, int to) {
    Node target = list.get(to);
    boolean flat =
        Math.abs(list.get(0).box().centreY() - list.get(list.size() - 1).box().centreY()) < 4;
    double beyond =
        (to > at ? 1 : -1) * (flat ? target.box().width() : target.box().height()) * .45;
    return new Drag(list.get(at).ref(), target.ref(), flat ? beyond : 0, flat ? 0 : beyond);
  }

  /** Entries side by side: 1 for a list from top to bottom. */
  private static int columns(List<Node> list) {
    return (int) list.stream().map(node -> Math.round(node.box().x() / 4)).distinct().count();
  }

  private static OptionalInt place(Said said, int at, int size, int columns) {
    if (columns > 1 && columns < size && said.position().isEmpty()) {
      return cell(said, at, size, columns);
    }
    int steps = said.numbers().stream().findFirst().map(Double::intValue).orElse(1);
    if (said.position().isPresent()) {
      int position = said.position().get();
      return OptionalInt.of(position > 0 ? position - 1 : size + position);
    }
    if (said.has("top", "beginning", "start", "front")) {
      return OptionalInt.of(0);
    }
    if (said.has("bottom", "end")) {
      return OptionalInt.of(size - 1);
    }
    if (said.has("down")) {
      return OptionalInt.of(at + steps);
    }
    return said.has("up") ? OptionalInt.of(at - steps) : OptionalInt.empty();
  }

  /** In a grid: a corner, the middle, or the neighbour that way. */
  private static OptionalInt cell(Said said, int at, int size, int columns) {
    boolean left = said.has("left");
    boolean right = said.has("right");
    if (said.has("top", "bottom", "center", "centre", "middle") && !said.has("by", "of")) {
      int row = said.has("top") ? 0 : said.has("bottom") ? size / columns - 1 : size / columns / 2;
      int column = left ? 0 : right ? columns - 1 : columns / 2;
      return OptionalInt.of(row * columns + column);
    }
    if (left || right) {
      return OptionalInt.of(at + (left ? -1 : 1));
    }
    return said.has("up", "above")
        ? OptionalInt.of(at - columns)
        : said.has("down", "below") ? OptionalInt.of(at + columns) : OptionalInt.empty();
  }

  /** The entries of the list that the item is in: nodes of its kind with the same parent. */
  static List<Node> siblings(PageTree page, Node item) {
    var entry = page.closest(item, node -> node.role().equals("listitem")).orElse(item);
    return page.parent(entry)
        .map(
            parent ->
                page.children(parent).stream()
                    .filter(node -> node.is(Node.State.VISIBLE) && node.tag().equals(entry.tag()))
                    .toList())
        .orElse(List.of());
  }

  private static int index(PageTree page, List<Node> list, Node item) {
    for (int i = 0; i < list.size(); i++) {
      if (page.within(item, list.get(i)) || Look.shown(list.get(i)).equals(Look.shown(item))) {
        return i;
      }
    }
    return -1;
  }
}
