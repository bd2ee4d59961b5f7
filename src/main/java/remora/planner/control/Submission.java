package remora.planner.control;

import java.util.List;
import remora.browser.action.Click;
import remora.browser.action.Press;
import remora.browser.entity.Node;
import remora.planner.language.Target;

/**
 * Sends a form, through its further steps when it has some. A field that must be filled and is
 * empty stops it: values are never made up, and agreeing to terms is a value too.
 */
final class Submission {

  private static final int MOST_STEPS = 6;

  private final String hint;
  private final Reaction reaction = new Reaction();
  private int steps;
  private boolean sent;
  private boolean pressed;

  Submission(String hint) {
    this.hint = hint;
  }

  boolean begun() {
    return steps > 0;
  }

  /** Presses the form's button. */
  Move next(Scene scene, String form) {
    if (sent && !scene.refused()) {
      return reaction.next(scene, true);
    }
    var lacking = lacking(scene, form);
    if (!lacking.isEmpty()) {
      return new Move.Stuck(
          "The form needs a value for '" + lacking.get(0) + "', and the input has none for it.",
          lacking);
    }
    var buttons = new Buttons(scene);
    var button = buttons.submit(form, hint);
    if (steps++ >= MOST_STEPS || sent) {
      return new Move.Stuck("The form could not be sent: " + scene.seen().problem(), List.of());
    }
    if (button.isEmpty()) {
      return enter(scene, form);
    }
    sent = !Buttons.onward(button.get());
    pressed = true;
    reaction.expect(scene);
    return Move.act(
        new Click(button.get().ref()),
        "Sends the form with the " + Labels.spoken(button.get()) + ".",
        .9);
  }

  /** Forms without a button are sent by Enter in their last field. */
  private Move enter(Scene scene, String form) {
    boolean fields = !new Fields(scene).byForm().getOrDefault(form, List.of()).isEmpty();
    if (pressed || (steps > 1 && fields)) {
      return new Move.Done();
    }
    sent = fields;
    reaction.expect(scene);
    return fields
        ? Move.act(new Press("Enter"), "The form has no button; Enter sends it.", .6)
        : new Move.Missing(
            "submit button",
            () -> new Grounding(scene, Kinds::clickable).nearest(Target.named("submit")));
  }

  private static List<String> lacking(Scene scene, String form) {
    return new Fields(scene)
        .byForm().getOrDefault(form, List.of()).stream()
            .filter(field -> field.required() && field.empty())
            .filter(
                field ->
                    field.members().stream().map(Node::ref).noneMatch(scene.touched()::contains))
            .map(Field::label)
            .toList();
  }
}
