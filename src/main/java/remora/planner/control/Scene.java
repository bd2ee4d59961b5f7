package remora.planner.control;

import java.util.List;
import java.util.Set;
import remora.browser.entity.Effect;
import remora.browser.entity.Node;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;

/**
 * What a pursuit decides on: the page now, what came of the last step, and the goal.
 *
 * @param touched refs of all that was acted upon so far; a field among them was given a value even
 *     if it shows none
 * @param meanings who knows more words
 */
public record Scene(
    PageTree page, Observation seen, Goal goal, Set<String> touched, Meanings meanings) {

  public static Scene of(Observation seen, Goal goal, Set<String> touched) {
    return of(seen, goal, touched, Meanings.NONE);
  }

  static Scene of(Observation seen, Goal goal, Set<String> touched, Meanings meanings) {
    return new Scene(new PageTree(seen.page()), seen, goal, touched, meanings);
  }

  /** The same page with another outcome of the last step. */
  public Scene after(List<Effect> effects, String problem) {
    var other = new Observation(seen.page(), effects, problem, seen.data(), seen.missing());
    return new Scene(page, other, goal, touched, meanings);
  }

  /** The same page, nothing done yet. */
  public Scene fresh() {
    return after(List.of(), "");
  }

  public boolean refused() {
    return !seen.problem().isEmpty();
  }

  /** The last actions were carried out and changed nothing. */
  public boolean unmoved() {
    return !seen.effects().isEmpty()
        && seen.effects().stream().noneMatch(effect -> effect.changed());
  }

  /** The open modal dialogs, innermost last; what is outside of the last cannot be used. */
  public List<Node> modals() {
    return page.modals();
  }

  /** True for a node that an open modal dialog does not keep away. */
  public boolean reachable(Node node) {
    var modals = modals();
    return modals.isEmpty() || page.within(node, modals.get(modals.size() - 1));
  }
}
