package remora.planner.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.SetChecked;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Once;

/**
 * "Tick the boxes as in the example": a grid of boxes after a picture of the same grid whose cells
 * are of two colours, the rarer of which is meant.
 */
final class AfterPattern implements Operator {

  private static final double ROW = 5;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var lower = clause.toLowerCase(Locale.ROOT);
    boolean grid = said.has("grid", "checkbox", "checkboxes", "box", "cell", "pattern");
    boolean after =
        said.has("example", "picture", "pattern", "sample", "image", "template")
            && (lower.contains(" as ")
                || lower.contains(" like ")
                || said.has("match", "matches", "copy", "reproduce", "after", "same", "following"));
    return grid && after
        ? Optional.of(new Once("Ticks the boxes after the example.", AfterPattern::ticks))
        : Optional.empty();
  }

  private static Optional<List<Action>> ticks(Scene scene) {
    var boxes =
        scene
            .page()
            .visible(node -> node.role().equals("checkbox") && !node.is(State.DISABLED))
            .stream()
            .toList();
    var rows = rows(boxes);
    var cells =
        scene
            .page()
            .visible(node -> node.role().equals("shape") && !colour(node).isEmpty())
            .stream()
            .collect(Collectors.groupingBy(Node::parent))
            .values()
            .stream()
            .filter(family -> family.size() == boxes.size())
            .toList();
    if (boxes.size() < 4 || cells.size() != 1) {
      return Optional.empty();
    }
    var example = rows(cells.get(0));
    var colours =
        cells.get(0).stream()
            .collect(Collectors.groupingBy(AfterPattern::colour, Collectors.counting()));
    boolean alike =
        rows.stream().map(List::size).toList().equals(example.stream().map(List::size).toList());
    if (!alike || colours.size() != 2 || colours.values().stream().distinct().count() < 2) {
      return Optional.empty();
    }
    var meant = colours.entrySet().stream().min(Map.Entry.comparingByValue()).get().getKey();
    var actions = new ArrayList<Action>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        var box = rows.get(row).get(column);
        boolean tick = colour(example.get(row).get(column)).equals(meant);
        if (box.is(State.CHECKED) != tick) {
          actions.add(new SetChecked(box.ref(), tick));
        }
      }
    }
    return Optional.of(actions);
  }

  private static String colour(Node node) {
    var fill = node.attribute("fill");
    return fill.isEmpty() ? node.attribute("background") : fill;
  }

  /** From top to bottom, each from left to right. */
  private static List<List<Node>> rows(List<Node> nodes) {
    var sorted =
        nodes.stream().sorted(Comparator.comparingDouble((Node n) -> n.box().centreY())).toList();
    var rows = new ArrayList<List<Node>>();
    double last = Double.NEGATIVE_INFINITY;
    for (var node : sorted) {
      if (node.box().centreY() - last > ROW) {
        rows.add(new ArrayList<>());
      }
      last = node.box().centreY();
      rows.get(rows.size() - 1).add(node);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble((Node n) -> n.box().centreX())));
    return rows;
  }
}
