package remora.planner.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.ClickAt;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Look;
import remora.planner.operation.Once;

/** A place in a picture: the centre of a circle, the middle of two points, a point of a grid. */
final class PointAt implements Operator {

  private record Point(double x, double y) {}

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean clicks = said.starts("click", "find", "select", "mark", "point", "tap");
    if (!clicks) {
      return Optional.empty();
    }
    var lower = clause.toLowerCase(java.util.Locale.ROOT);
    if (said.has("center", "centre", "middle")
        && said.has("circle", "square", "rectangle", "shape")) {
      var phrase = said.after("of");
      return Optional.of(new Once("Points at its centre.", scene -> centre(scene, phrase)));
    }
    if (lower.contains("mid-point") || lower.contains("midpoint") || said.has("halfway")) {
      return Optional.of(new Once("Points half way between.", PointAt::midpoint));
    }
    var place =
        said.has("coordinate", "coordinates", "point", "grid")
            ? coordinates(clause)
            : List.<Double>of();
    return place.size() == 2
        ? Optional.of(new Once("Points at the place.", scene -> grid(scene, place)))
        : Optional.empty();
  }

  /** "(-1, 2)" as two numbers. */
  private static List<Double> coordinates(String clause) {
    int open = clause.indexOf('(');
    int bracket = clause.indexOf(')', Math.max(0, open));
    int close = bracket < 0 ? clause.length() : bracket;
    var found = new ArrayList<Double>();
    if (open >= 0) {
      for (var part : clause.substring(open + 1, close).split(",", -1)) {
        if (part.strip().matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
          found.add(Double.parseDouble(part.strip()));
        }
      }
    }
    return found;
  }

  private static Optional<List<Action>> centre(Scene scene, Said phrase) {
    return Shapes.of(scene).fitting(phrase).stream()
        .max(Comparator.comparingDouble(shape -> shape.box().width()))
        .flatMap(
            shape ->
                at(scene, new Point(shape.box().centreX(), shape.box().centreY()), shape.node()));
  }

  private static Optional<List<Action>> midpoint(Scene scene) {
    var dots =
        Shapes.of(scene).all().stream().filter(shape -> shape.kind().equals("circle")).toList();
    if (dots.size() != 2) {
      return Optional.empty();
    }
    Box one = dots.get(0).box();
    Box other = dots.get(1).box();
    return at(
        scene,
        new Point((one.centreX() + other.centreX()) / 2, (one.centreY() + other.centreY()) / 2),
        dots.get(0).node());
  }

  /** The scale is read off the numbers beside the axes; without them off the regular dots. */
  private static Optional<List<Action>> grid(Scene scene, List<Double> place) {
    var numbers = Look.numbers(scene).stream().filter(node -> node.tag().equals("text")).toList();
    var dots =
        Shapes.of(scene).all().stream().filter(shape -> shape.kind().equals("circle")).toList();
    var columns =
        dots.stream()
            .map(dot -> (double) Math.round(dot.box().centreX()))
            .distinct()
            .sorted()
            .toList();
    var rows =
        dots.stream()
            .map(dot -> (double) Math.round(dot.box().centreY()))
            .distinct()
            .sorted()
            .toList();
    if (numbers.size() < 3 && columns.size() < 3) {
      return Optional.empty();
    }
    var across = axis(numbers, true).or(() -> centred(columns, false));
    var up = axis(numbers, false).or(() -> centred(rows, true));
    if (across.isEmpty() || up.isEmpty()) {
      return Optional.empty();
    }
    var target = new Point(across.get().at(place.get(0)), up.get().at(place.get(1)));
    var near =
        dots.stream()
            .min(
                Comparator.comparingDouble(
                    dot ->
                        Math.hypot(
                            dot.box().centreX() - target.x(), dot.box().centreY() - target.y())));
    return near.isPresent()
        ? at(
            scene,
            new Point(near.get().box().centreX(), near.get().box().centreY()),
            near.get().node())
        : Optional.empty();
  }

  /** Pixels by numbers: zero and one. */
  private record Scale(double zero, double one) {
    double at(double value) {
      return zero + (one - zero) * value;
    }
  }

  /** Two labels whose other coordinate agrees lie on one axis. */
  private static Optional<Scale> axis(List<Node> numbers, boolean across) {
    for (var one : numbers) {
      for (var other : numbers) {
        double value = Look.number(one).orElse(0);
        double next = Look.number(other).orElse(0);
        double along =
            across
                ? other.box().centreX() - one.box().centreX()
                : other.box().centreY() - one.box().centreY();
        double aside =
            across
                ? other.box().centreY() - one.box().centreY()
                : other.box().centreX() - one.box().centreX();
        if (Math.abs(aside) < 6 && Math.abs(along) > 6 && next != value) {
          double from = across ? one.box().centreX() : one.box().centreY();
          double unit = along / (next - value);
          return Optional.of(new Scale(from - unit * value, from - unit * value + unit));
        }
      }
    }
    return Optional.empty();
  }

  /** Zero in the middle of evenly spaced lines. */
  private static Optional<Scale> centred(List<Double> lines, boolean turned) {
    if (lines.size() < 3) {
      return Optional.empty();
    }
    double step = (lines.get(lines.size() - 1) - lines.get(0)) / (lines.size() - 1);
    double middle = lines.get(lines.size() / 2);
    return Optional.of(new Scale(middle, middle + (turned ? -step : step)));
  }

  /** A click on the picture that holds the shape. */
  private static Optional<List<Action>> at(Scene scene, Point point, Node shape) {
    return scene
        .page()
        .parent(shape)
        .map(
            picture ->
                List.of(
                    new ClickAt(
                        picture.ref(),
                        point.x() - picture.box().x(),
                        point.y() - picture.box().y())));
  }
}
