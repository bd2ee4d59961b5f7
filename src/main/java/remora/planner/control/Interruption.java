package remora.planner.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Lexicon;

/**
 * A question that comes up by itself and disables what is being worked on: "your session ends,
 * leave this page?". It is declined, because nobody asked for it.
 */
final class Interruption {

  private static final List<String> DECLINING = List.of("cancel", "no thanks", "close", "reject");

  private final Set<String> known = new HashSet<>();
  private final Set<String> enabled = new HashSet<>();

  /** The button that sends the question away; empty when nothing has been interrupted. */
  Optional<Node> exit(Scene scene) {
    var controls = scene.page().visible(node -> Kinds.field(node) || node.role().equals("button"));
    boolean blocked =
        controls.stream().anyMatch(node -> node.is(State.DISABLED) && enabled.contains(node.ref()));
    var exit =
        controls.stream()
            .filter(node -> blocked && node.role().equals("button") && Kinds.usable(node))
            .filter(node -> !known.contains(node.ref()))
            .filter(node -> DECLINING.contains(Lexicon.group(node.name())))
            .findFirst();
    controls.forEach(node -> known.add(node.ref()));
    controls.stream()
        .filter(node -> !node.is(State.DISABLED))
        .forEach(node -> enabled.add(node.ref()));
    return exit;
  }
}
