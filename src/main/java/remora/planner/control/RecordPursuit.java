package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Target;
import remora.planner.language.Target.Relation;
import remora.planner.language.Target.Scope;
import remora.planner.language.Words;

/**
 * Uses the control that the verb names, on the thing that the object names: "delete Bob's row",
 * "add X to the cart".
 */
final class RecordPursuit extends AimedPursuit {

  /** "Delete account" on a button is the whole command, not a Delete with an account beside it. */
  private static final double WHOLE = .85;

  /** What comes of these need not be seen on the page. */
  private static final Set<String> ELSEWHERE =
      Set.of("download", "print", "play", "stop", "start", "share", "export", "test", "try");

  private final Command command;
  private final String verb;

  RecordPursuit(Command command) {
    this.command = command;
    this.verb = command.intent() == Intent.CART ? "add to cart" : command.verb();
  }

  @Override
  List<Candidate> candidates(Scene scene) {
    var target = command.target();
    var grounding = new Grounding(scene, Kinds::clickable);
    if (target.isEmpty()) {
      return single(grounding.candidates(Target.named(verb)));
    }
    if (target.ranked()) {
      return inRecord(scene, new Records(scene).pick(target));
    }
    var whole =
        grounding.candidates(Target.named(verb + " " + target.full())).stream()
            .filter(candidate -> candidate.score() >= WHOLE)
            .toList();
    if (!whole.isEmpty()) {
      return whole;
    }
    if (target.quoted() && !says(scene, target.label())) {
      return List.of();
    }
    var beside = grounding.candidates(scoped(target));
    boolean vague = target.label().isEmpty() && target.scopes().isEmpty();
    return beside.isEmpty() && vague ? grounding.candidates(Target.named(verb)) : beside;
  }

  /** "Add it to the cart" says nothing where each of several things has such a button. */
  private List<Candidate> single(List<Candidate> found) {
    boolean open =
        command.intent() == Intent.CART
            && found.size() > 1
            && found.get(0).score() == found.get(1).score()
            && Labels.spoken(found.get(0).node()).equals(Labels.spoken(found.get(1).node()));
    return open ? List.of() : found;
  }

  /** What was quoted must be there as it was written: "to Ruth" is not "from Ruth". */
  private static boolean says(Scene scene, String label) {
    return (" " + Words.plain(scene.page().snapshot().text()) + " ")
        .contains(" " + Words.plain(label) + " ");
  }

  private Target scoped(Target target) {
    var scopes = new ArrayList<>(target.scopes());
    if (!target.label().isEmpty()) {
      scopes.add(new Scope(Relation.OF, target.label(), target.noun()));
    }
    return new Target(verb, verb, "", 0, Optional.empty(), false, false, List.copyOf(scopes));
  }

  private List<Candidate> inRecord(Scene scene, Optional<Node> record) {
    return record
        .map(
            row ->
                new Grounding(
                        scene, node -> Kinds.clickable(node) && scene.page().within(node, row))
                    .candidates(Target.named(verb)))
        .orElse(List.of());
  }

  @Override
  boolean deed() {
    return !ELSEWHERE.contains(verb);
  }

  @Override
  Action action(Node node) {
    return new Click(node.ref());
  }

  @Override
  String wanted() {
    return (command.intent() == Intent.CART ? "add to cart " : command.verb() + " ")
        + command.target().spoken();
  }

  @Override
  List<String> nearest(Scene scene) {
    return new Grounding(scene, Kinds::clickable).nearest(Target.named(wanted()));
  }
}
