package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Lexicon;
import remora.planner.language.Target;

/** Types words into the page's search field and sends them. */
final class SearchPursuit implements Pursuit {

  private final String query;
  private int step;

  SearchPursuit(Command command, Map<String, String> input) {
    this.query = command.value().isEmpty() ? fromInput(input) : command.value();
  }

  private static String fromInput(Map<String, String> input) {
    var named =
        input.entrySet().stream()
            .filter(entry -> Lexicon.group(entry.getKey()).equals("search"))
            .findFirst();
    var only =
        input.size() == 1
            ? input.entrySet().stream().findFirst()
            : Optional.<Map.Entry<String, String>>empty();
    return named.or(() -> only).map(Map.Entry::getValue).orElse("");
  }

  @Override
  public Move next(Scene scene) {
    if (query.isEmpty()) {
      return new Move.Stuck(
          "The instruction and the input do not say what to search for.", List.of());
    }
    var field = field(scene);
    if (step == 0) {
      if (field.isEmpty()) {
        return new Move.Missing(
            "search field",
            () -> new Grounding(scene, Kinds::clickable).nearest(Target.named("search")));
      }
      step = 1;
      return Move.act(
          new TypeText(field.get().ref(), query, true, true),
          "Searches with the " + Labels.spoken(field.get()) + ".",
          .9);
    }
    // Some forms ignore Enter: the typed words stay and nothing else happens until their button is
    // pressed.
    boolean waiting =
        step == 1
            && field.isPresent()
            && field.get().value().equals(query)
            && (scene.unmoved() || typedOnly(scene));
    var button = field.flatMap(node -> button(scene, node));
    if (waiting && button.isPresent()) {
      step = 2;
      return Move.act(
          new Click(button.get().ref()), "Enter did not start the search; its button does.", .8);
    }
    return scene.refused() && step == 1
        ? new Move.Stuck("The search failed: " + scene.seen().problem(), List.of())
        : new Move.Done();
  }

  private static boolean typedOnly(Scene scene) {
    return scene.seen().effects().stream()
        .allMatch(effect -> effect.observed().startsWith("value is"));
  }

  private static Optional<Node> field(Scene scene) {
    return scene
        .page()
        .visible(
            node ->
                Kinds.textField(node)
                    && Kinds.usable(node)
                    && !Kinds.password(node)
                    && scene.reachable(node))
        .stream()
        .filter(node -> worth(scene, node) >= .5)
        .max(Comparator.comparingDouble(node -> worth(scene, node)));
  }

  private static double worth(Scene scene, Node node) {
    boolean typed = node.role().equals("searchbox") || node.attribute("type").equals("search");
    boolean inside = scene.page().closest(node, each -> each.role().equals("search")).isPresent();
    double named = Labels.similarity("search", node);
    boolean brief = Set.of("q", "query", "s").contains(node.attribute("name"));
    double others =
        Labels.similarity("newsletter", node) >= .8 || Labels.similarity("email", node) >= .8
            ? -1
            : 0;
    return named + (typed ? .6 : 0) + (inside ? .5 : 0) + (brief ? .5 : 0) + others;
  }

  private static Optional<Node> button(Scene scene, Node field) {
    var grounding = new Grounding(scene, node -> node.role().equals("button"));
    return grounding.candidates(Target.named("search")).stream()
        .map(Candidate::node)
        .max(Comparator.comparingInt(node -> scene.page().shared(node, field)));
  }
}
