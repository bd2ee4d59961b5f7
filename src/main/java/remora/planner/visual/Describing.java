package remora.planner.visual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Once;

/** "Click the button that describes the figure": the control named like what is drawn. */
final class Describing implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean describes =
        said.has(
                "describe",
                "describes",
                "name",
                "names",
                "match",
                "matches",
                "represent",
                "represents",
                "identifies")
            && said.has("figure", "shape", "drawing", "picture", "image");
    return describes && said.starts("click", "select", "choose", "press", "pick", "identify")
        ? Optional.of(new Once("Names what is drawn.", Describing::name))
        : Optional.empty();
  }

  private static Optional<List<Action>> name(Scene scene) {
    var biggest =
        Shapes.of(scene).all().stream()
            .max(Comparator.comparingDouble(shape -> shape.box().width() * shape.box().height()));
    return biggest.flatMap(
        shape ->
            names(shape).stream()
                .flatMap(name -> control(scene, name).stream())
                .findFirst()
                .map(node -> List.of(new Click(node.ref()))));
  }

  private static List<String> names(Shape shape) {
    return switch (shape.kind()) {
      case "digit" -> List.of(shape.says(), "digit", "number");
      case "rectangle" -> List.of("rectangle", "square");
      default -> List.of(shape.kind());
    };
  }

  private static Optional<Node> control(Scene scene, String name) {
    return scene
        .page()
        .visible(node -> Set.of("button", "link", "radio", "option").contains(node.role()))
        .stream()
        .filter(node -> Kinds.usable(node) && Labels.similarity(name, node) >= .9)
        .findFirst();
  }
}
