package remora.planner.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.planner.language.Intent;
import remora.planner.language.Script;
import remora.planner.language.Words;

/**
 * What was chosen, moved or drawn on a page that waits for its one Submit button counts once that
 * was pressed; nobody else in the instruction does it.
 */
final class Confirmation {

  private static final Set<Intent> PRESSES = Set.of(Intent.SUBMIT, Intent.PRESS);

  private final boolean wanted;
  private boolean given;

  Confirmation(Script script) {
    this.wanted =
        script.submit()
            && script.commands().stream().noneMatch(command -> PRESSES.contains(command.intent()));
  }

  /**
   * The button that is still to be pressed; it is told once.
   *
   * @param touched refs of what was used so far
   */
  Optional<Node> button(Scene scene, Set<String> touched) {
    if (!wanted || given) {
      return Optional.empty();
    }
    given = true;
    List<Node> buttons =
        scene.page().visible(node -> Kinds.usable(node) && scene.reachable(node)).stream()
            .filter(node -> node.role().equals("button"))
            .filter(node -> Words.plain(node.name()).equals("submit"))
            .toList();
    return buttons.size() == 1 && !touched.contains(buttons.get(0).ref())
        ? Optional.of(buttons.get(0))
        : Optional.empty();
  }
}
