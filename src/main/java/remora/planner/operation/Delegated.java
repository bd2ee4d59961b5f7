package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.PageTree;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/**
 * "Choose Oslo from the list" where the entries have no listener of their own: what is around them
 * hears all clicks.
 */
final class Delegated implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("select", "choose", "pick", "mark")) {
      return Optional.empty();
    }
    var quoted = said.quoted();
    var list = said.rest().before("from", "in", "on", "for", "as", "with");
    var names = quoted.isEmpty() ? list.parts().stream().map(Said::text).toList() : quoted;
    return names.isEmpty() ? Optional.empty() : Optional.of(new Walk(names));
  }

  private static final class Walk implements Pursuit {

    private final List<String> names;
    private boolean done;

    Walk(List<String> names) {
      this.names = names;
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : scene.unmoved()
                ? new Move.Stuck("A click on the entry changes nothing.", List.of())
                : new Move.Done();
      }
      var actions = new ArrayList<Action>();
      for (var name : names) {
        entry(scene, Words.plain(name)).ifPresent(node -> actions.add(new Click(node.ref())));
      }
      if (actions.size() < names.size()) {
        return new Move.Pass();
      }
      done = true;
      return new Move.Do(actions, "Chooses entries of a list that hears clicks itself.", .8);
    }
  }

  /** The one entry of that name; empty where a control or an option has it too. */
  private static Optional<Node> entry(Scene scene, String name) {
    var page = scene.page();
    boolean offered =
        !page.visible(
                node ->
                    (named(node, name) && (Kinds.clickable(node) || Kinds.field(node)))
                        || node.options().stream().anyMatch(each -> Words.plain(each).equals(name)))
            .isEmpty();
    var entries =
        page.visible(node -> named(node, name) && scene.reachable(node)).stream()
            .filter(node -> page.children(node).stream().noneMatch(each -> named(each, name)))
            .filter(node -> listens(page, node))
            .toList();
    return offered || entries.size() != 1 ? Optional.empty() : Optional.of(entries.get(0));
  }

  private static boolean named(Node node, String name) {
    return !name.isEmpty() && Words.plain(Look.shown(node)).equals(name);
  }

  /** Several entries of its kind in something that can be clicked and is no control itself. */
  private static boolean listens(PageTree page, Node node) {
    return page.closest(node, each -> Kinds.clickable(each) && page.children(each).size() > 1)
        .filter(each -> !Kinds.control(each))
        .isPresent();
  }
}
