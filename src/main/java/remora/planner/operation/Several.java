package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Similarity;

/** "Select A, B and C": several boxes, options of one list, or things that a click chooses. */
final class Several implements Operator {

  private static final double FITS = .9;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("select", "choose", "pick", "check", "tick", "mark")) {
      return Optional.empty();
    }
    if (said.has("similar", "synonym") && !said.after("to", "of", "for").isEmpty()) {
      var like = said.after("to", "of", "for").parts().stream().map(Said::text).toList();
      return Optional.of(new Once("Chooses what means the same.", s -> Alike.ticks(s, like)));
    }
    var list = said.rest().before("from", "in", "on", "for", "as", "with");
    if (list.words().equals(List.of("nothing")) || list.words().equals(List.of("none"))) {
      return Optional.of(new Once("Nothing is to be chosen.", Several::unchecked));
    }
    var names = list.parts().stream().map(Said::text).toList();
    return names.size() < 2
        ? Optional.empty()
        : Optional.of(new Once("Chooses " + names.size() + " of them.", s -> choose(s, names)));
  }

  /** Boxes that are ticked are cleared. */
  private static Optional<List<Action>> unchecked(Scene scene) {
    return Optional.of(
        boxes(scene).stream()
            .filter(node -> node.is(State.CHECKED) && !node.role().equals("radio"))
            .map(node -> (Action) new SetChecked(node.ref(), false))
            .toList());
  }

  static List<Node> boxes(Scene scene) {
    return scene
        .page()
        .visible(node -> Kinds.choice(node) && Kinds.usable(node) && scene.reachable(node));
  }

  private static Optional<List<Action>> choose(Scene scene, List<String> names) {
    return ticked(scene, names).or(() -> listed(scene, names)).or(() -> clicked(scene, names));
  }

  private static Optional<List<Action>> ticked(Scene scene, List<String> names) {
    return all(names, name -> best(boxes(scene), name))
        .map(
            nodes ->
                nodes.stream()
                    .filter(node -> !node.is(State.CHECKED))
                    .map(node -> (Action) new SetChecked(node.ref(), true))
                    .toList());
  }

  /** Options of one list that takes several. */
  private static Optional<List<Action>> listed(Scene scene, List<String> names) {
    return scene
        .page()
        .visible(node -> node.role().equals("listbox") && Kinds.usable(node))
        .stream()
        .filter(
            node ->
                names.stream()
                    .allMatch(
                        name ->
                            node.options().stream()
                                .anyMatch(option -> Similarity.of(name, option) >= FITS)))
        .findFirst()
        .map(
            node ->
                List.of(
                    new SelectOptions(
                        node.ref(), names.stream().map(name -> option(node, name)).toList())));
  }

  private static String option(Node list, String name) {
    return list.options().stream()
        .max(Comparator.comparingDouble(option -> Similarity.of(name, option)))
        .orElse(name);
  }

  private static Optional<List<Action>> clicked(Scene scene, List<String> names) {
    var usable =
        scene.page().visible(node -> Kinds.clickable(node) && !Kinds.textField(node)).stream()
            .filter(node -> Kinds.usable(node) && scene.reachable(node))
            .toList();
    return all(names, name -> best(usable, name))
        .map(
            nodes ->
                nodes.stream()
                    .map(node -> (Action) new Click(node.ref()))
                    .collect(Collectors.toList()));
  }

  private static Optional<Node> best(List<Node> nodes, String name) {
    return nodes.stream()
        .filter(node -> Labels.similarity(name, node) >= FITS)
        .max(Comparator.comparingDouble(node -> Labels.similarity(name, node)));
  }

  /** A node for each name, or nothing at all. */
  private static Optional<List<Node>> all(
      List<String> names, java.util.function.Function<String, Optional<Node>> find) {
    var found = new ArrayList<Node>();
    for (var name : names) {
      find.apply(name).ifPresent(found::add);
    }
    return found.size() == names.size() ? Optional.of(found) : Optional.empty();
  }
}
