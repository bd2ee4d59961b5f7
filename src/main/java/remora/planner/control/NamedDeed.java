package remora.planner.control;

import java.util.Set;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Words;

/**
 * "Fill in the form and report the loss": verbs that ask to read, unless the page has a button that
 * begins with them.
 */
final class NamedDeed implements Pursuit {

  private static final Set<String> VERBS = Set.of("report", "verify", "record", "note");

  private final Command command;
  private boolean done;

  NamedDeed(Command command) {
    this.command = command;
  }

  static boolean possible(Command command) {
    return command.intent() == Intent.EXTRACT && VERBS.contains(command.verb());
  }

  /** True when the button's label begins with the verb. */
  static boolean names(Command command, String label) {
    var words = Words.of(label);
    return possible(command) && !words.isEmpty() && words.get(0).equals(command.verb());
  }

  @Override
  public Move next(Scene scene) {
    if (done) {
      return new Move.Done();
    }
    var buttons =
        scene.page().visible(node -> node.role().equals("button") && Kinds.usable(node)).stream()
            .filter(node -> scene.reachable(node) && names(command, label(node)))
            .toList();
    if (buttons.size() != 1) {
      return new Move.Pass();
    }
    done = true;
    return Move.act(
        new Click(buttons.get(0).ref()),
        "The " + Labels.spoken(buttons.get(0)) + " does that.",
        .8);
  }

  private static String label(Node node) {
    return node.name().isEmpty() ? node.text() : node.name();
  }
}
