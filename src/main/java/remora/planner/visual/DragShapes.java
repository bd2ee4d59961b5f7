package remora.planner.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Drag;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Look;
import remora.planner.operation.Once;

/**
 * "Drag all circles into the black box", "drag the small box into the large one", "drag the item to
 * the left".
 */
final class DragShapes implements Operator {

  private static final double WAY = 30;
  private static final String[] INTO = {"into", "inside", "onto", "in", "to", "on"};

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("drag", "move", "put", "place")) {
      return Optional.empty();
    }
    boolean into =
        said.has("into", "inside", "onto", "in")
            || said.after("to", "on").has("cell", "slot", "square", "box");
    if (into) {
      return Optional.of(new Once("Drags it inside.", scene -> inside(scene, said)));
    }
    boolean way = said.has("left", "right", "up", "down", "upward", "downward");
    return way
        ? Optional.of(new Once("Drags it that way.", scene -> away(scene, said)))
        : Optional.empty();
  }

  private static Optional<List<Action>> away(Scene scene, Said said) {
    var what = Shapes.of(scene).fitting(said.rest().before("left", "right", "up", "down", "to"));
    if (what.size() != 1) {
      return Optional.empty();
    }
    double right = said.has("left") ? -WAY : said.has("right") ? WAY : 0;
    double down = said.has("up", "upward") ? -WAY : said.has("down", "downward") ? WAY : 0;
    return Optional.of(List.of(new Drag(what.get(0).node().ref(), "", right, down)));
  }

  private static Optional<List<Action>> inside(Scene scene, Said said) {
    var shapes = Shapes.of(scene);
    var first = said.rest().before("into", "inside", "onto", "so");
    var boxes = containers(shapes);
    if (boxes.isEmpty()) {
      return pair(shapes);
    }
    var actions = new ArrayList<Action>();
    var moved = new ArrayList<Shape>();
    for (var part : parts(said)) {
      var what =
          part.before(INTO).has("everything", "rest", "other", "others", "else")
              ? rest(shapes, moved, boxes)
              : shapes.fitting(part.before(INTO));
      var box = box(shapes, boxes, part.after(INTO));
      if (box.isEmpty()) {
        return Optional.empty();
      }
      var goods = what.stream().filter(shape -> !boxes.contains(shape)).toList();
      moved.addAll(goods);
      place(goods, box.get(), actions);
    }
    return actions.isEmpty() && first.isEmpty() ? Optional.empty() : Optional.of(actions);
  }

  /** "A into the left box, and everything else into the right box". */
  private static List<Said> parts(Said said) {
    var parts = new ArrayList<Said>();
    for (var part : said.rest().parts()) {
      if (part.has(INTO)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Shape> rest(Shapes shapes, List<Shape> moved, List<Shape> boxes) {
    return shapes.all().stream()
        .filter(shape -> !moved.contains(shape) && !boxes.contains(shape))
        .toList();
  }

  /** Outlines that are larger than what is filled. */
  private static List<Shape> containers(Shapes shapes) {
    return shapes.all().stream()
        .filter(shape -> shape.hollow() && shape.kind().equals("rectangle"))
        .toList();
  }

  private static Optional<Shape> box(Shapes shapes, List<Shape> boxes, Said phrase) {
    var sign = phrase.quoted().stream().findFirst().orElseGet(() -> number(phrase));
    if (!sign.isEmpty()) {
      return boxes.stream().filter(box -> bears(shapes, box, sign)).findFirst();
    }
    var order = Comparator.comparingDouble((Shape shape) -> shape.box().centreX());
    if (phrase.has("left")) {
      return boxes.stream().min(order);
    }
    return phrase.has("right") ? boxes.stream().max(order) : boxes.stream().findFirst();
  }

  private static String number(Said phrase) {
    return phrase.numbers().stream().findFirst().map(Look::number).orElse("");
  }

  /** The number or word is written in the box, and in no smaller part of it. */
  private static boolean bears(Shapes shapes, Shape box, String sign) {
    return shapes.all().stream()
        .filter(shape -> shape.says().equalsIgnoreCase(sign))
        .anyMatch(
            shape ->
                Math.abs(shape.box().centreX() - box.box().centreX()) <= box.box().width() / 2
                    && Math.abs(shape.box().centreY() - box.box().centreY())
                        <= box.box().height() / 2);
  }

  /** Spread in rows, so that none lies on another. */
  private static void place(List<Shape> goods, Shape box, List<Action> actions) {
    int columns = (int) Math.ceil(Math.sqrt(goods.size()));
    int rows = columns == 0 ? 1 : (int) Math.ceil(goods.size() / (double) columns);
    double width = box.box().width() * .6;
    double height = box.box().height() * .5;
    for (int i = 0; i < goods.size(); i++) {
      double x = columns == 1 ? 0 : (i % columns) * width / (columns - 1) - width / 2;
      double y = rows == 1 ? 0 : Math.floorDiv(i, columns) * height / (rows - 1) - height / 2;
      actions.add(new Drag(goods.get(i).node().ref(), box.node().ref(), x, y));
    }
  }

  /** "The smaller box inside the larger": two boxes of different size. */
  private static Optional<List<Action>> pair(Shapes shapes) {
    var boxes =
        shapes.all().stream()
            .filter(shape -> shape.node().attribute("draggable").equals("true"))
            .sorted(Comparator.comparingDouble(Shape::size))
            .toList();
    boolean two = boxes.size() == 2 && boxes.get(1).size() > boxes.get(0).size();
    return two
        ? Optional.of(List.of(new Drag(boxes.get(0).node().ref(), boxes.get(1).node().ref(), 0, 0)))
        : Optional.empty();
  }
}
