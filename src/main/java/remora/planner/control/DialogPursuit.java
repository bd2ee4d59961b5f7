package remora.planner.control;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Target;

/** Closes, accepts or declines what lies over the page; else the control of that name. */
final class DialogPursuit extends AimedPursuit {

  private final Command command;

  DialogPursuit(Command command) {
    this.command = command;
  }

  @Override
  List<Candidate> candidates(Scene scene) {
    var overlays = new Overlays(scene);
    Optional<Node> button =
        switch (command.intent()) {
          case ACCEPT -> overlays.accepting();
          case DECLINE -> overlays.declining();
          default -> overlays.closing();
        };
    if (button.isPresent()) {
      return List.of(new Candidate(button.get(), .95));
    }
    var grounding = new Grounding(scene, node -> Kinds.clickable(node) && !Kinds.textField(node));
    var target = command.target();
    var named = grounding.candidates(Target.named(verb() + " " + target.full()));
    boolean vague = target.label().isEmpty();
    var found =
        named.isEmpty() ? grounding.candidates(vague ? Target.named(verb()) : target) : named;
    // The terms that are agreed to need not stand on the button for it.
    boolean terms = command.intent() == Intent.ACCEPT && Consent.about(target.full());
    return found.isEmpty() && terms ? grounding.candidates(Target.named(verb())) : found;
  }

  private String verb() {
    return command.intent() == Intent.CLOSE
        ? "close"
        : command.intent() == Intent.ACCEPT ? "accept" : "reject";
  }

  @Override
  Action action(Node node) {
    return new Click(node.ref());
  }

  @Override
  String wanted() {
    return command.source();
  }

  @Override
  List<String> nearest(Scene scene) {
    return new Grounding(scene, Kinds::clickable).nearest(Target.named(verb()));
  }
}
