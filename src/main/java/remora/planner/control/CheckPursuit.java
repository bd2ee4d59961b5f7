package remora.planner.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.SetChecked;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Target;

/** Ticks or clears checkboxes, switches and radio buttons: one, several named ones, or all. */
final class CheckPursuit implements Pursuit {

  private final Command command;
  private final boolean wanted;
  private final Set<String> set = new HashSet<>();
  private boolean acted;

  CheckPursuit(Command command) {
    this.command = command;
    this.wanted = command.intent() == Intent.CHECK;
  }

  @Override
  public Move next(Scene scene) {
    if (acted) {
      return scene.refused()
          ? new Move.Stuck("It could not be ticked: " + scene.seen().problem(), List.of())
          : kept(scene);
    }
    var target = command.target();
    var words = target.full();
    var boxes = target.all() ? all(scene) : named(scene, target);
    if (boxes.isEmpty() && wanted && (Consent.about(words) || Consent.agreeing(words))) {
      var consent = new Consent(scene);
      boxes = consent.box(target).or(consent::onlyBox).stream().toList();
    }
    if (boxes.isEmpty()) {
      return new Move.Missing(
          target.spoken(), () -> new Grounding(scene, Kinds::choice).nearest(target));
    }
    var actions = new ArrayList<Action>();
    for (var box : boxes) {
      if (box.is(State.CHECKED) != wanted) {
        actions.add(new SetChecked(box.ref(), wanted));
        set.add(box.ref());
      }
    }
    acted = true;
    return actions.isEmpty()
        ? new Move.Done()
        : new Move.Do(
            List.copyOf(actions), "Sets " + actions.size() + " checkbox(es) as asked for.", .9);
  }

  /** Some pages take a tick back. A box that is no longer there has done its work. */
  private Move kept(Scene scene) {
    return scene.page().visible(node -> set.contains(node.ref())).stream()
        .filter(node -> node.is(State.CHECKED) != wanted)
        .findFirst()
        .<Move>map(
            node -> new Move.Stuck("The page undid the " + Labels.spoken(node) + ".", List.of()))
        .orElseGet(Move.Done::new);
  }

  private static List<Node> all(Scene scene) {
    return scene
        .page()
        .visible(node -> Kinds.usable(node) && List.of("checkbox", "switch").contains(node.role()));
  }

  /** The whole phrase first; else each part of "A, B and C" has to be found. */
  private static List<Node> named(Scene scene, Target target) {
    var grounding = new Grounding(scene, Kinds::choice);
    var whole = grounding.candidates(target);
    var parts = target.full().split(",\\s*(and\\s+)?|\\s+and\\s+", -1);
    boolean several = parts.length > 1 && (whole.isEmpty() || whole.get(0).score() < .9);
    if (!several) {
      return whole.stream().limit(1).map(Candidate::node).toList();
    }
    var boxes = new ArrayList<Node>();
    for (var part : parts) {
      var found = grounding.candidates(Target.named(part.strip()));
      if (found.isEmpty()) {
        return List.of();
      }
      boxes.add(found.get(0).node());
    }
    return boxes;
  }
}
