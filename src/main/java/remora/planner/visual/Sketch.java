package remora.planner.visual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Draw;
import remora.browser.entity.Node;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Once;

/** "Draw a vertical line through the dot", "draw a circle around the point", in a picture. */
final class Sketch implements Operator {

  private static final double MARGIN = 4;
  private static final int CORNERS = 24;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("draw")) {
      return Optional.empty();
    }
    if (said.has("line")) {
      boolean upright = said.has("vertical");
      return upright || said.has("horizontal")
          ? Optional.of(new Once("Draws the line.", scene -> line(scene, upright)))
          : Optional.empty();
    }
    return said.has("circle")
        ? Optional.of(new Once("Draws the circle.", Sketch::circle))
        : Optional.empty();
  }

  private static Optional<Shape> dot(Scene scene) {
    return Shapes.of(scene).all().stream()
        .filter(shape -> shape.kind().equals("circle"))
        .findFirst();
  }

  private static Optional<List<Action>> line(Scene scene, boolean upright) {
    return in(
        scene,
        (picture, x, y) -> {
          double from = MARGIN;
          double to = (upright ? picture.box().height() : picture.box().width()) - MARGIN;
          var points = new ArrayList<Draw.Point>();
          for (int i = 0; i <= 10; i++) {
            double along = from + (to - from) * i / 10;
            points.add(upright ? new Draw.Point(x, along) : new Draw.Point(along, y));
          }
          return points;
        });
  }

  /** As large as the picture has room for, round about the dot. */
  private static Optional<List<Action>> circle(Scene scene) {
    return in(
        scene,
        (picture, x, y) -> {
          double room =
              Math.min(
                  Math.min(x, picture.box().width() - x), Math.min(y, picture.box().height() - y));
          double radius = Math.max(8, room - 2 * MARGIN);
          var points = new ArrayList<Draw.Point>();
          for (int i = 0; i <= CORNERS; i++) {
            double turn = 2 * Math.PI * i / CORNERS;
            points.add(new Draw.Point(x + radius * Math.cos(turn), y + radius * Math.sin(turn)));
          }
          return points;
        });
  }

  private interface Way {
    List<Draw.Point> in(Node picture, double x, double y);
  }

  private static Optional<List<Action>> in(Scene scene, Way way) {
    return dot(scene)
        .flatMap(
            shape ->
                scene
                    .page()
                    .parent(shape.node())
                    .map(
                        picture ->
                            List.of(
                                new Draw(
                                    picture.ref(),
                                    way.in(
                                        picture,
                                        shape.box().centreX() - picture.box().x(),
                                        shape.box().centreY() - picture.box().y())))));
  }
}
