package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Click;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Generate a number less than 5": presses the button of that name until the page shows one. */
final class Until implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean makes = said.starts("generate", "roll", "spin", "draw", "produce", "create");
    boolean presses = said.starts("click", "press", "hit", "keep") && said.has("until");
    if (!makes && !presses) {
      return Optional.empty();
    }
    var verb = clause.strip().split("\\s+", 2)[0];
    var button = makes ? verb : said.rest().before("until").target().label();
    var told = makes ? said : said.after("until");
    return said.has("number", "value", "result") || presses
        ? Condition.of(told).map(condition -> new Walk(button, condition))
        : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private static final int MOST = 40;

    private final String button;
    private final Condition condition;
    private int presses;

    Walk(String button, Condition condition) {
      this.button = button;
      this.condition = condition;
    }

    @Override
    public Move next(Scene scene) {
      var control = Look.control(scene, button);
      if (control.isEmpty()) {
        return new Move.Pass();
      }
      var shown = Look.numbers(scene).stream().filter(node -> !Kinds.clickable(node)).findFirst();
      boolean fits =
          presses > 0
              && shown.isPresent()
              && condition.test().test(Look.number(shown.get()).orElseThrow());
      if (fits) {
        return new Move.Done();
      }
      return presses++ < MOST
          ? Move.act(
              new Click(control.get().ref()), "Tries until it is " + condition.words() + ".", .8)
          : new Move.Stuck("It did not come in " + MOST + " tries.", List.of());
    }
  }
}
