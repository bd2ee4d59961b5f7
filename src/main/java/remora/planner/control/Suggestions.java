package remora.planner.control;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Words;

/**
 * What a page offers while a field is being filled in: entries that were not there before and say
 * the typed words. One of them is chosen for each value, once.
 */
final class Suggestions {

  private static final Set<String> NOT_OFFERS =
      Set.of("button", "link", "tab", "checkbox", "radio");

  private final Set<String> before = new HashSet<>();
  private final Set<String> chosen = new HashSet<>();
  private boolean known;

  /** Remembers what is there before anything is typed. */
  void remember(Scene scene) {
    if (!known) {
      scene.page().snapshot().nodes().stream()
          .filter(node -> node.is(State.VISIBLE))
          .map(Node::ref)
          .forEach(before::add);
      known = true;
    }
  }

  /**
   * Chooses a suggestion for one of the values.
   *
   * @param typed values by key that were typed into text fields
   */
  Optional<Move> next(Scene scene, Map<String, String> typed) {
    for (var entry : typed.entrySet()) {
      var value = Words.plain(entry.getValue());
      if (value.length() < 2 || chosen.contains(entry.getKey())) {
        continue;
      }
      var offers =
          scene.page().visible(node -> offer(node) && scene.reachable(node)).stream()
              .filter(node -> begins(Words.plain(text(node)), value))
              .toList();
      if (!offers.isEmpty() && offers.size() <= 8) {
        chosen.add(entry.getKey());
        var best =
            offers.stream()
                .filter(node -> Words.plain(text(node)).equals(value))
                .findFirst()
                .or(() -> offers.size() == 1 ? Optional.of(offers.get(0)) : Optional.empty());
        if (best.isPresent()) {
          return Optional.of(
              Move.act(
                  new Click(best.get().ref()),
                  "Takes the suggestion " + Labels.spoken(best.get()) + ".",
                  .8));
        }
      }
    }
    return Optional.empty();
  }

  private boolean offer(Node node) {
    return !before.contains(node.ref())
        && Kinds.clickable(node)
        && !Kinds.field(node)
        && !NOT_OFFERS.contains(node.role());
  }

  private static boolean begins(String text, String value) {
    return text.equals(value) || text.startsWith(value + " ");
  }

  private static String text(Node node) {
    return node.text().isEmpty() ? node.name() : node.text();
  }
}
