package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Like all posts by Ada", "share two of Bob's posts": the same control in several records. */
final class ForEach implements Operator {

  private static final double FITS = .8;
  private static final Set<String> THINGS =
      Set.of(
          "post", "comment", "message", "item", "entry", "email", "photo", "review", "result",
          "article", "tweet", "record", "row", "card", "user");

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean things = said.words().stream().anyMatch(THINGS::contains);
    var lower = " " + clause.toLowerCase(java.util.Locale.ROOT) + " ";
    boolean all = lower.contains(" all ") || lower.contains(" every ") || lower.contains(" each ");
    var numbers = said.numbers();
    if (!things
        || (!all && numbers.isEmpty())
        || !said.starts("click", "press", "hit", "tap", "like", "share", "delete", "select")) {
      return Optional.empty();
    }
    var by = said.after("by", "from").before("and", "then");
    var owner = by.text().replaceFirst("^(?i)(the )?user ", "").strip();
    var control =
        said.quoted().stream()
            .findFirst()
            .orElse(said.before("on", "for", "of", "all").target().label());
    int most = all || numbers.isEmpty() ? Integer.MAX_VALUE : numbers.get(0).intValue();
    return owner.isEmpty() || control.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Once("Uses it on each of them.", scene -> each(scene, control, owner, most)));
  }

  private static Optional<List<Action>> each(Scene scene, String control, String owner, int most) {
    var anchors =
        scene.page().visible(node -> Look.shown(node).strip().equalsIgnoreCase(owner)).stream()
            .filter(
                node ->
                    scene.page().children(node).stream()
                        .noneMatch(child -> Look.shown(child).strip().equalsIgnoreCase(owner)))
            .toList();
    var controls =
        scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
            .filter(node -> Labels.similarity(control, node) >= FITS)
            .toList();
    var actions = new ArrayList<Action>();
    var used = new ArrayList<String>();
    for (var anchor : anchors) {
      nearest(scene, anchor, controls)
          .filter(node -> !used.contains(node.ref()) && actions.size() < most)
          .ifPresent(
              node -> {
                used.add(node.ref());
                actions.add(new Click(node.ref()));
              });
    }
    boolean enough = most == Integer.MAX_VALUE ? !actions.isEmpty() : actions.size() == most;
    return enough ? Optional.of(actions) : Optional.empty();
  }

  /** The first that follows: what is done to a record stands at its end. */
  private static Optional<Node> nearest(Scene scene, Node anchor, List<Node> controls) {
    int at = scene.page().position(anchor);
    return controls.stream()
        .filter(node -> scene.page().position(node) > at)
        .min(Comparator.comparingInt(node -> scene.page().position(node)));
  }
}
