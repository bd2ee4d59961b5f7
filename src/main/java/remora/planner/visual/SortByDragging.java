package remora.planner.visual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Look;

/** "Sort the numbers in increasing order" in a list whose entries can be dragged. */
final class SortByDragging implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean sorts =
        said.starts("sort", "order", "arrange", "reorder", "drag")
            && said.has("number", "item", "list");
    boolean down = said.has("decreasing", "descending", "highest");
    boolean up = said.has("increasing", "ascending", "lowest", "smallest");
    return sorts && (up || down) ? Optional.of(new Walk(down && !up)) : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private static final int MOST = 20;

    private final boolean down;
    private int steps;

    Walk(boolean down) {
      this.down = down;
    }

    /** One entry at a time, the first that is not where it belongs. */
    @Override
    public Move next(Scene scene) {
      var list = list(scene);
      if (list.size() < 2) {
        return steps == 0 ? new Move.Pass() : new Move.Stuck("The list has gone.", List.of());
      }
      var order = Comparator.comparingDouble((Node node) -> number(scene, node));
      var sorted = list.stream().sorted(down ? order.reversed() : order).toList();
      for (int i = 0; i < list.size(); i++) {
        if (number(scene, list.get(i)) != number(scene, sorted.get(i))) {
          return steps++ < MOST
              ? Move.act(
                  DragToPlace.step(list, list.indexOf(sorted.get(i)), i),
                  "Drags the next to its place.",
                  .8)
              : new Move.Stuck("The list does not keep its order.", List.of());
        }
      }
      return new Move.Done();
    }

    private static double number(Scene scene, Node entry) {
      return Look.number(entry)
          .orElseGet(
              () ->
                  scene.page().descendants(entry).stream()
                      .map(Look::number)
                      .filter(value -> value.isPresent())
                      .findFirst()
                      .orElseThrow()
                      .getAsDouble());
    }

    /** The largest family of numbers that are no controls, by their entries. */
    private static List<Node> list(Scene scene) {
      var entries =
          Look.numbers(scene).stream()
              .filter(node -> !Kinds.field(node) && !node.role().equals("button"))
              .map(
                  node ->
                      scene
                          .page()
                          .closest(node, each -> each.role().equals("listitem"))
                          .orElse(node))
              .distinct()
              .collect(Collectors.groupingBy(Node::parent));
      return entries.values().stream()
          .max(Comparator.comparingInt(List::size))
          .map(
              family ->
                  family.stream()
                      .sorted(
                          Comparator.comparingDouble((Node node) -> node.box().y())
                              .thenComparingDouble(node -> node.box().x()))
                      .toList())
          .orElse(List.of());
    }
  }
}
