package remora.planner.visual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

/** "How many red circles are there?": counts, and gives the answer where the page takes it. */
final class Counting implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var lower = clause.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("how many ")) {
      var things = said.rest().rest().before("are", "is", "do", "can", "there");
      return Optional.of(new Once("Counts what is drawn.", scene -> press(scene, things)));
    }
    boolean types = said.starts("type", "enter", "write", "input", "count");
    boolean total =
        types && said.has("number", "total", "many", "count") && !said.after("of").isEmpty();
    return total && said.quoted().isEmpty()
        ? Optional.of(
            new Once(
                "Counts what is drawn.",
                scene -> type(scene, said.after("of").before("into", "in", "and"))))
        : Optional.empty();
  }

  private static Optional<List<Action>> press(Scene scene, Said things) {
    var shapes = Shapes.of(scene);
    if (shapes.all().size() < 2) {
      return Optional.empty();
    }
    long count = shapes.fitting(things).size();
    return scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
        .filter(node -> Look.number(node).equals(OptionalDouble.of((double) count)))
        .filter(node -> !node.role().equals("shape") && !node.tag().equals("text"))
        .findFirst()
        .map(node -> List.of(new Click(node.ref())));
  }

  /** The largest family of one size. */
  private static List<Shape> alike(List<Shape> shapes) {
    return shapes.stream()
        .collect(
            Collectors.groupingBy(
                shape -> Math.round(shape.box().width()) + "x" + Math.round(shape.box().height())))
        .values()
        .stream()
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /** All shapes of the most frequent size and look when the word says no more than "blocks". */
  private static Optional<List<Action>> type(Scene scene, Said things) {
    var found = alike(Shapes.of(scene).fitting(things));
    var field = Look.texts(scene).stream().findFirst();
    return found.isEmpty()
        ? Optional.empty()
        : field.map(each -> Setting.actions(each, String.valueOf(found.size())));
  }
}
