package remora.planner.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import remora.browser.action.Action;
import remora.browser.action.ClickAt;
import remora.browser.action.Draw;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Once;

/** "Click where it makes a right angle with the line", "draw a line that halves the angle". */
final class Angles implements Operator {

  private static final Pattern CORNER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
  private static final double SAME = 6;
  private static final double MARGIN = 4;

  private record Point(double x, double y) {
    double to(Point other) {
      return Math.hypot(other.x - x, other.y - y);
    }

    /** So far from here in the direction of an angle. */
    Point towards(double angle, double far) {
      return new Point(x + far * Math.cos(angle), y + far * Math.sin(angle));
    }

    double direction(Point other) {
      return Math.atan2(other.y - y, other.x - x);
    }
  }

  private record Line(Node node, Point from, Point to) {
    List<Point> ends() {
      return List.of(from, to);
    }
  }

  /** Where the wanted line begins, and where it may lead. */
  private record Ray(Node picture, Point vertex, Point end) {}

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var lower = clause.toLowerCase(Locale.ROOT);
    boolean right = lower.contains("right angle") || said.has("perpendicular");
    boolean half = said.has("angle") && said.has("bisect", "bisects", "halve", "halves", "half");
    boolean does =
        said.starts(
            "click", "tap", "draw", "mark", "place", "put", "create", "make", "add", "find",
            "bisect", "halve", "select");
    return does && right != half
        ? Optional.of(
            new Once(
                "Points where the angle wants it.",
                scene -> ray(scene, half).map(ray -> action(ray, said.starts("draw")))))
        : Optional.empty();
  }

  private static List<Action> action(Ray ray, boolean drawn) {
    var box = ray.picture().box();
    var end = new Draw.Point(ray.end().x() - box.x(), ray.end().y() - box.y());
    var vertex = new Draw.Point(ray.vertex().x() - box.x(), ray.vertex().y() - box.y());
    return List.of(
        drawn
            ? new Draw(ray.picture().ref(), List.of(vertex, end))
            : new ClickAt(ray.picture().ref(), end.x(), end.y()));
  }

  private static Optional<Ray> ray(Scene scene, boolean half) {
    var lines = lines(scene);
    if (lines.size() != (half ? 2 : 1)) {
      return Optional.empty();
    }
    return scene
        .page()
        .parent(lines.get(0).node())
        .flatMap(picture -> half ? bisector(picture, lines) : upright(picture, lines.get(0)));
  }

  /** Half way between two lines that meet in a point. */
  private static Optional<Ray> bisector(Node picture, List<Line> lines) {
    for (var one : lines.get(0).ends()) {
      for (var other : lines.get(1).ends()) {
        if (one.to(other) <= SAME) {
          var a = one.equals(lines.get(0).from()) ? lines.get(0).to() : lines.get(0).from();
          var b = other.equals(lines.get(1).from()) ? lines.get(1).to() : lines.get(1).from();
          double first = one.direction(a);
          double turn = Math.IEEEremainder(one.direction(b) - first, 2 * Math.PI);
          double far = Math.min(one.to(a), one.to(b));
          return within(picture, one, first + turn / 2, far);
        }
      }
    }
    return Optional.empty();
  }

  /** At the end of the line and on the side of it that have most room. */
  private static Optional<Ray> upright(Node picture, Line line) {
    var found = new ArrayList<Ray>();
    for (var end : line.ends()) {
      for (int side = -1; side <= 1; side += 2) {
        double angle = line.from().direction(line.to()) + side * Math.PI / 2;
        within(picture, end, angle, line.from().to(line.to())).ifPresent(found::add);
      }
    }
    return found.stream().max(Comparator.comparingDouble(ray -> ray.vertex().to(ray.end())));
  }

  /** As far as the picture goes. */
  private static Optional<Ray> within(Node picture, Point vertex, double angle, double most) {
    for (double far = most; far > 2 * SAME; far *= .9) {
      var end = vertex.towards(angle, far);
      if (inside(picture.box(), end)) {
        return Optional.of(new Ray(picture, vertex, end));
      }
    }
    return Optional.empty();
  }

  private static boolean inside(Box box, Point point) {
    return point.x() > box.x() + MARGIN
        && point.x() < box.x() + box.width() - MARGIN
        && point.y() > box.y() + MARGIN
        && point.y() < box.y() + box.height() - MARGIN;
  }

  private static List<Line> lines(Scene scene) {
    var found = new ArrayList<Line>();
    for (var shape : Shapes.of(scene).all()) {
      var numbers =
          CORNER
              .matcher(shape.node().attribute("corners"))
              .results()
              .map(match -> Double.parseDouble(match.group()))
              .toList();
      if (shape.kind().equals("line") && numbers.size() == 4) {
        var from = new Point(numbers.get(0), numbers.get(1));
        found.add(new Line(shape.node(), from, new Point(numbers.get(2), numbers.get(3))));
      }
    }
    return found;
  }
}
