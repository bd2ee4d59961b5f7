package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Quantities;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Buy it when the price is less than $50": watches a number and acts once it is so. */
final class Waiting implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (said.starts("wait")) {
      return Condition.of(said.after("until", "till", "for"))
          .filter(condition -> !said.numbers().isEmpty())
          .map(condition -> new Walk("", "", condition));
    }
    var told = said.after("when", "once", "if", "as");
    var act = said.before("when", "once", "as", "if");
    if (told.isEmpty() || act.isEmpty() || act.words().isEmpty()) {
      return Optional.empty();
    }
    return Condition.of(told)
        .filter(condition -> !told.numbers().isEmpty())
        .map(condition -> new Walk(button(act), act.target().label(), condition));
  }

  /** "Buy it" has the verb on its button, "press Buy" what follows. */
  private static String button(Said act) {
    return act.starts("press", "click", "hit", "tap", "push", "use") && act.words().size() > 1
        ? act.rest().target().label()
        : act.words().get(0);
  }

  /** Without a button the wait is all there is to do. */
  private static final class Walk implements Pursuit {

    private static final int MOST_LOOKS = 55;

    private final String button;
    private final String thing;
    private final Condition condition;
    private int looks;
    private boolean acted;
    private OptionalDouble before = OptionalDouble.empty();

    Walk(String button, String thing, Condition condition) {
      this.button = button;
      this.thing = thing;
      this.condition = condition;
    }

    @Override
    public Move next(Scene scene) {
      if (acted) {
        return new Move.Done();
      }
      var control =
          button.isEmpty()
              ? Optional.<Node>empty()
              : Look.control(scene, button).or(() -> Look.control(scene, thing));
      var value = value(scene);
      if (control.isEmpty() && (!button.isEmpty() || value.isEmpty())) {
        return new Move.Pass();
      }
      if (value.isPresent() && condition.test().test(value.getAsDouble())) {
        acted = true;
        if (control.isEmpty()) {
          return new Move.Done();
        }
        return Move.act(new Click(control.get().ref()), "It is " + condition.words() + ".", .9);
      }
      return looks++ < MOST_LOOKS
          ? Move.act(new Pause(pause(value)), "Waits until it is " + condition.words() + ".", .8)
          : new Move.Stuck("It did not become " + condition.words() + ".", List.of());
    }

    /** A value that moves is looked at more often: it may be right for a moment only. */
    private int pause(OptionalDouble value) {
      boolean moves = looks > 1 && value.isPresent() && !value.equals(before);
      before = value;
      return moves ? 300 : 1000;
    }

    /** The amount of money on the page, else its only number outside of controls. */
    private static OptionalDouble value(Scene scene) {
      var texts =
          scene.page().visible(node -> !node.text().isBlank() && !Kinds.clickable(node)).stream()
              .map(node -> node.text())
              .toList();
      return texts.stream()
          .map(Quantities::money)
          .filter(OptionalDouble::isPresent)
          .findFirst()
          .orElseGet(
              () ->
                  Look.numbers(scene).stream()
                      .filter(node -> !Kinds.clickable(node))
                      .findFirst()
                      .map(Look::number)
                      .orElse(OptionalDouble.empty()));
    }
  }
}
