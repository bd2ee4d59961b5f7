package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/** Terms that a page wants read to their end before it lets anybody agree. */
public final class Unread {

  private static final int LONG = 80;
  private static final Set<String> AGREES = Set.of("accept", "terms");

  private Unread() {}

  /** The text to scroll, where what agrees to it is there and cannot be used yet. */
  static Optional<Node> terms(Scene scene) {
    var controls =
        scene.page().visible(node -> Kinds.choice(node) || node.role().equals("button")).stream()
            .filter(node -> agrees(Labels.spoken(node)))
            .toList();
    return !controls.isEmpty() && controls.stream().allMatch(node -> node.is(State.DISABLED))
        ? text(scene, List.of())
        : Optional.empty();
  }

  private static boolean agrees(String label) {
    return AGREES.contains(Lexicon.group(label))
        || Lexicon.concepts(label).stream().anyMatch(each -> each.equals("*accept"))
        || Words.of(label).contains("agree");
  }

  /** The longest text of the page other than these; empty where none is long. */
  public static Optional<Node> text(Scene scene, List<Node> but) {
    return scene
        .page()
        .visible(node -> !Kinds.clickable(node) || node.tag().equals("textarea"))
        .stream()
        .filter(node -> but.stream().noneMatch(other -> other.ref().equals(node.ref())))
        .filter(node -> length(node) > LONG)
        .max(Comparator.comparingInt(Unread::length));
  }

  private static int length(Node node) {
    return Math.max(node.text().length(), node.value().length());
  }
}
