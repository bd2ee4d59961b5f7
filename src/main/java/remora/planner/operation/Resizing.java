package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Draw;
import remora.browser.entity.Node;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Make the text area taller": pulls its lower right corner. */
final class Resizing implements Operator {

  private static final double WAY = 40;
  private static final double CORNER = 5;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean sizes =
        said.starts("resize", "enlarge", "shrink", "stretch", "widen")
            || (said.starts("make", "drag", "pull")
                && said.has(
                    "taller", "bigger", "larger", "wider", "smaller", "shorter", "narrower"));
    boolean area = said.has("textarea", "box", "area", "field", "panel", "window");
    if (!sizes || !area) {
      return Optional.empty();
    }
    boolean smaller = said.has("smaller", "less", "shorter", "narrower", "shrink");
    boolean height =
        said.has("height", "taller", "shorter", "vertically")
            || !said.has("width", "wider", "narrower", "horizontally");
    boolean width =
        said.has("width", "wider", "narrower", "horizontally")
            || !said.has("height", "taller", "shorter", "vertically");
    double way = smaller ? -WAY : WAY;
    return Optional.of(
        new Once("Pulls its corner.", scene -> pull(scene, width ? way : 0, height ? way : 0)));
  }

  private static Optional<List<Action>> pull(Scene scene, double right, double down) {
    return scene.page().visible(node -> node.tag().equals("textarea")).stream()
        .findFirst()
        .map(node -> List.of(stroke(node, right, down)));
  }

  private static Action stroke(Node node, double right, double down) {
    double x = node.box().width() - CORNER;
    double y = node.box().height() - CORNER;
    return new Draw(
        node.ref(),
        List.of(
            new Draw.Point(x, y),
            new Draw.Point(x + right / 4, y + down / 4),
            new Draw.Point(x + right / 2, y + down / 2),
            new Draw.Point(x + right, y + down)));
  }
}
