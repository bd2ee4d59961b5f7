package remora.planner.control;

import java.util.List;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.ScrollTo;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Target;

/** Clicks, hovers over, scrolls to or unfolds what a noun phrase names. */
final class ClickPursuit extends AimedPursuit {

  private final Command command;
  private final Target target;

  ClickPursuit(Command command) {
    this(command, command.target());
  }

  ClickPursuit(Command command, Target target) {
    this.command = command;
    this.target = target;
  }

  @Override
  List<Candidate> candidates(Scene scene) {
    if (target.best().isPresent()) {
      var records = new Records(scene);
      return records
          .pick(target)
          .flatMap(records::entrance)
          .map(node -> new Candidate(node, .8))
          .stream()
          .toList();
    }
    var grounding = new Grounding(scene, this::usable);
    var found = grounding.candidates(target);
    if (found.isEmpty() && command.intent() == Intent.EXPAND) {
      found = grounding.candidates(Target.named(command.verb() + " " + target.full()));
    }
    if (found.isEmpty() && command.intent() == Intent.CLICK && target.scopes().isEmpty()) {
      found = ending(scene);
    }
    if (found.isEmpty() && command.intent() == Intent.CLICK) {
      found = new Captions(scene).candidates(target);
    }
    return found.isEmpty() && target.scopes().isEmpty() && target.ordinal() == 0
        ? new Grounding(scene, this::anything).candidates(target)
        : found;
  }

  /** "Press login" where the form that was filled in has one button only, called "OK". */
  private List<Candidate> ending(Scene scene) {
    boolean filled =
        scene.page().nodes().stream()
            .anyMatch(node -> Kinds.field(node) && scene.touched().contains(node.ref()));
    var buttons =
        scene.page().visible(node -> node.role().equals("button") && Kinds.usable(node)).stream()
            .filter(scene::reachable)
            .toList();
    boolean ends = filled && buttons.size() == 1 && Buttons.ends(target.label());
    return ends && Buttons.ends(buttons.get(0).name())
        ? List.of(new Candidate(buttons.get(0), .7))
        : List.of();
  }

  private boolean usable(Node node) {
    return (Kinds.clickable(node) && !Kinds.textField(node))
        || (Kinds.field(node) && target.noun().equals("field"));
  }

  private boolean anything(Node node) {
    return command.intent() == Intent.SCROLL
        || command.intent() == Intent.HOVER
        || (!node.role().equals("document") && !Kinds.clickable(node));
  }

  @Override
  boolean satisfied(Scene scene) {
    boolean never =
        command.intent() == Intent.CLICK
            ? scene.touched().isEmpty()
            : command.intent() != Intent.EXPAND;
    if (never) {
      return false;
    }
    var best = candidates(scene).stream().limit(1).map(Candidate::node).findFirst();
    return best.filter(
            node ->
                command.intent() == Intent.EXPAND ? node.is(State.EXPANDED) : ticked(node, scene))
        .isPresent();
  }

  /** A click would clear the box that an earlier clause of the same instruction has ticked. */
  private boolean ticked(Node node, Scene scene) {
    return command.intent() == Intent.CLICK
        && Kinds.choice(node)
        && node.is(State.CHECKED)
        && scene.touched().contains(node.ref());
  }

  @Override
  Action action(Node node) {
    return switch (command.intent()) {
      case HOVER -> new Hover(node.ref());
      case SCROLL -> new ScrollTo(node.ref());
      default -> new Click(node.ref());
    };
  }

  @Override
  String wanted() {
    return target.spoken().isEmpty() ? command.source() : target.spoken();
  }

  @Override
  List<String> nearest(Scene scene) {
    return new Grounding(scene, this::usable).nearest(target);
  }
}
