package remora.planner.operation;

import java.util.Optional;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Solve the problem": works out what a page asks, to be typed by the clause that follows. */
final class Sums implements Operator {

  private final Memory memory;

  Sums(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean asks =
        said.starts("solve", "calculate", "compute", "evaluate", "work")
            || (said.starts("find", "determine", "enter", "type")
                && said.has("sum", "difference", "product", "equation", "expression", "solution")
                && said.has("of", "problem", "equation", "expression", "for"));
    return asks && said.quoted().isEmpty() ? Optional.of(scene -> work(scene)) : Optional.empty();
  }

  private Move work(Scene scene) {
    var answer =
        scene
            .page()
            .snapshot()
            .text()
            .lines()
            .map(Equation::answer)
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Equation.answer(scene.page().snapshot().text().replace('\n', ' ')));
    if (answer.isEmpty()) {
      return new Move.Pass();
    }
    memory.keep(Look.number(answer.get()));
    return new Move.Done();
  }
}
