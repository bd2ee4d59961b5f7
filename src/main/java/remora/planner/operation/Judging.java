package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "Mark each number as odd or even": for every number the control beside it that says what it is.
 */
final class Judging implements Operator {

  private static final Map<String, DoublePredicate> TESTS =
      Map.of(
          "odd", value -> Math.abs(value % 2) == 1,
          "even", value -> value % 2 == 0,
          "positive", value -> value > 0,
          "negative", value -> value < 0);

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var tests = said.words().stream().filter(TESTS::containsKey).distinct().toList();
    boolean judges =
        said.starts("mark", "classify", "label", "sort", "tell", "decide", "categorize");
    return judges && tests.size() > 1
        ? Optional.of(new Once("Says of each number what it is.", scene -> judge(scene, tests)))
        : Optional.empty();
  }

  private static Optional<List<Action>> judge(Scene scene, List<String> tests) {
    var actions = new ArrayList<Action>();
    for (var number : Look.numbers(scene)) {
      if (Kinds.clickable(number)) {
        continue;
      }
      double value = Look.number(number).orElseThrow();
      var says = tests.stream().filter(test -> TESTS.get(test).test(value)).findFirst();
      var control =
          says.flatMap(
              test ->
                  scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
                      .filter(node -> Labels.similarity(test, node) >= .9)
                      .min(Comparator.comparingDouble(node -> away(node, number))));
      if (control.isEmpty()) {
        return Optional.empty();
      }
      actions.add(new Click(control.get().ref()));
    }
    return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
  }

  /** In the same line first. */
  private static double away(Node one, Node other) {
    return 5 * Math.abs(one.box().centreY() - other.box().centreY())
        + Math.abs(one.box().centreX() - other.box().centreX());
  }
}
