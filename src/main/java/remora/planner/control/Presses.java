package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Lexicon;
import remora.planner.language.Similarity;

/**
 * Buttons that were pressed on the way of some other clause: "log in, click Sign in" names one
 * press twice. Each press answers for one clause.
 */
final class Presses {

  private static final Set<Intent> PRESSING =
      Set.of(Intent.CLICK, Intent.SUBMIT, Intent.NEXT, Intent.ACT);

  /** Directly after the press the words must name that button; later, when nothing else fits. */
  private static final double SAME = .85;

  private record Press(int clause, String label, String fingerprint) {}

  private final List<Press> open = new ArrayList<>();

  void note(int clause, List<Action> actions, Scene scene) {
    for (var action : actions) {
      if (action instanceof Click) {
        scene
            .page()
            .snapshot()
            .node(action.target())
            .filter(node -> Kinds.LINKS.contains(node.role()))
            .ifPresent(node -> open.add(press(clause, node, scene)));
      }
    }
  }

  private static Press press(int clause, Node node, Scene scene) {
    var label =
        node.name().isEmpty() ? node.text().isEmpty() ? node.value() : node.text() : node.name();
    return new Press(clause, label, scene.page().snapshot().fingerprint());
  }

  /** True when the clause before this one ended with the press that this one names. */
  boolean justDone(int clause, Command command, Scene scene) {
    return claim(clause - 1, SAME, command, scene);
  }

  /** True when any clause before this one pressed what this one names. */
  boolean done(int clause, Command command, Scene scene) {
    for (int earlier = clause - 1; earlier >= 0; earlier--) {
      if (claim(earlier, Grounding.THRESHOLD, command, scene)) {
        return true;
      }
    }
    return false;
  }

  private boolean claim(int clause, double least, Command command, Scene scene) {
    if (!PRESSING.contains(command.intent()) && !NamedDeed.possible(command)) {
      return false;
    }
    var now = scene.page().snapshot().fingerprint();
    // The last press of a clause is the one that ended it.
    for (int i = open.size() - 1; i >= 0; i--) {
      var press = open.get(i);
      boolean wentOn = press.clause() == clause && !press.fingerprint().equals(now);
      if (wentOn && !waits(command, press, scene) && names(command, press.label()) >= least) {
        open.remove(i);
        return true;
      }
    }
    return false;
  }

  /** A bare "submit" is not what was pressed while the page still has a button of that name. */
  private static boolean waits(Command command, Press press, Scene scene) {
    return command.intent() == Intent.SUBMIT
        && command.target().label().isEmpty()
        && !Lexicon.group(press.label()).equals("submit")
        && scene.page().visible(Kinds::usable).stream()
            .anyMatch(
                node ->
                    node.role().equals("button") && Lexicon.group(node.name()).equals("submit"));
  }

  private static double names(Command command, String label) {
    boolean onward = Buttons.onwards(label);
    var target = command.target();
    return switch (command.intent()) {
      case NEXT -> onward ? 1 : 0;
      case SUBMIT ->
          target.label().isEmpty() ? (onward ? 0 : 1) : Similarity.of(target.label(), label);
      case EXTRACT -> NamedDeed.names(command, label) ? 1 : 0;
      case ACT -> Similarity.of((command.verb() + " " + target.full()).strip(), label);
      default -> target.ordinal() == 0 ? Similarity.of(target.label(), label) : 0;
    };
  }
}
