package remora.planner.visual;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.control.Setting;
import remora.planner.language.Said;
import remora.planner.operation.Look;
import remora.planner.operation.Once;

/** "How many sides does the shape have?": pressed or typed, where the page takes an answer. */
final class Sides implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var lower = clause.toLowerCase(Locale.ROOT);
    boolean asks =
        lower.contains("how many") || lower.contains("number of") || said.starts("count");
    boolean sides = said.has("side", "corner", "edge", "vertex", "vertices", "vertice");
    return asks && sides
        ? Optional.of(new Once("Counts the sides of what is drawn.", Sides::answer))
        : Optional.empty();
  }

  /** The one shape with corners; empty where there are several or none. */
  private static Optional<List<Action>> answer(Scene scene) {
    var drawn = Shapes.of(scene).all().stream().filter(shape -> count(shape) > 2).toList();
    if (drawn.size() != 1) {
      return Optional.empty();
    }
    double count = count(drawn.get(0));
    return scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
        .filter(node -> Look.number(node).equals(OptionalDouble.of(count)))
        .filter(node -> !node.role().equals("shape") && !node.tag().equals("text"))
        .min(Comparator.comparingInt(scene.page()::position))
        .map(node -> List.<Action>of(new Click(node.ref())))
        .or(
            () ->
                Look.texts(scene).stream()
                    .findFirst()
                    .map(field -> Setting.actions(field, Look.number(count))));
  }

  /** A polygon whose first corner is said again at its end has one less. */
  private static int count(Shape shape) {
    var tag = shape.node().tag();
    if (tag.equals("rect")) {
      return 4;
    }
    var corners = List.of(shape.node().attribute("corners").strip().split(" +", -1));
    boolean closed = corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1));
    return tag.equals("polygon") || (tag.equals("polyline") && closed)
        ? corners.size() - (closed ? 1 : 0)
        : 0;
  }
}
