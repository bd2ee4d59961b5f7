package remora.planner.control;

import java.util.Optional;
import remora.browser.action.ScrollWithin;
import remora.browser.action.SetChecked;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Command;

/**
 * Agrees to something: by the form's checkbox for it, else by the button that accepts. A box that
 * is checked already, by this task or by the page, is agreement enough.
 */
final class AcceptPursuit implements Pursuit {

  private final Command command;
  private final Pursuit button;
  private boolean read;
  private boolean checked;
  private boolean pressed;

  AcceptPursuit(Command command) {
    this.command = command;
    this.button = new DialogPursuit(command);
  }

  @Override
  public Move next(Scene scene) {
    if (checked) {
      return scene.refused()
          ? new Move.Stuck(
              "It could not be ticked: " + scene.seen().problem(),
              new Grounding(scene, Kinds::choice).nearest(command.target()))
          : new Move.Done();
    }
    var unread = read ? Optional.<Node>empty() : Unread.terms(scene);
    read = true;
    if (unread.isPresent()) {
      return Move.act(
          new ScrollWithin(unread.get().ref(), true), "Scrolls the terms to their end.", .8);
    }
    // Terms are agreed to in forms, cookies and the like in banners.
    boolean terms = Consent.about(command.target().full());
    var box = pressed || !terms ? Optional.<Node>empty() : new Consent(scene).box(command.target());
    if (box.isPresent()) {
      return check(box.get());
    }
    var move = button.next(scene);
    pressed |= move instanceof Move.Do;
    boolean other = move instanceof Move.Missing && (terms || command.target().label().isEmpty());
    if (!other) {
      return move;
    }
    var consent = new Consent(scene);
    return consent.box(command.target()).or(consent::onlyBox).map(this::check).orElse(move);
  }

  private Move check(Node box) {
    checked = true;
    return box.is(State.CHECKED)
        ? new Move.Done()
        : Move.act(
            new SetChecked(box.ref(), true), "Agrees with the " + Labels.spoken(box) + ".", .85);
  }
}
