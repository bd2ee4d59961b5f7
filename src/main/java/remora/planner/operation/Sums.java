package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Solve the problem": works out what a page asks, to be typed by the clause that follows. */
final class Sums implements Operator {

  private static final String[] MATHS = {
    "math", "maths", "mathematical", "arithmetic", "algebra", "sum", "equation"
  };

  private final Memory memory;
  private final String instruction;

  Sums(Memory memory, String instruction) {
    this.memory = memory;
    this.instruction = instruction;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean asks =
        said.starts("solve", "calculate", "compute", "evaluate", "work")
            || (said.starts("find", "determine", "enter", "type")
                && said.has("sum", "difference", "product", "equation", "expression", "solution")
                && said.has("of", "problem", "equation", "expression", "for"));
    boolean unknown =
        said.starts("find", "what", "determine")
            && said.words().stream().anyMatch(word -> word.length() == 1 && !word.equals("a"))
            && said.words().size() < (said.has("value") ? 8 : 4);
    boolean question =
        said.starts("answer") && said.has("question", "problem", "sum") && said.has(MATHS);
    if (!(asks || unknown || question) || !said.quoted().isEmpty()) {
      return Optional.empty();
    }
    return question && !Said.of(instruction).has("type", "enter", "write", "put", "fill", "input")
        ? Optional.of(new Stages(List.of(this::work, new Transfer.Put(memory, said.after("into")))))
        : Optional.of(this::work);
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
