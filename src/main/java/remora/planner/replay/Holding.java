package remora.planner.replay;

import java.util.Optional;
import java.util.function.UnaryOperator;
import remora.browser.action.Action;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Goal;
import remora.planner.entity.Placeholders;

/** Whether a field shows what was brought into it. */
final class Holding {

  private Holding() {}

  static boolean holds(Happening happening, Goal goal) {
    Placeholders values = new Placeholders(goal.input());
    return happening
        .action()
        .filter(
            action ->
                holds(
                    action,
                    happening.after(),
                    happening.filled() ? UnaryOperator.identity() : values::fill))
        .isPresent();
  }

  /**
   * The same for a page at any time.
   *
   * @param meaning what a text of the action stands for
   */
  static boolean holds(Action action, Snapshot page, UnaryOperator<String> meaning) {
    Optional<Node> field = page.node(action.target());
    if (action instanceof TypeText type) {
      return field.filter(node -> node.value().equals(meaning.apply(type.text()))).isPresent();
    }
    if (action instanceof SelectOptions select) {
      String chosen = String.join(", ", select.labels().stream().map(meaning).toList());
      return field.filter(node -> node.value().equalsIgnoreCase(chosen)).isPresent();
    }
    return action instanceof SetChecked check
        && field.filter(node -> node.is(State.CHECKED) == check.checked()).isPresent();
  }
}
