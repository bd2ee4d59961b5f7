package remora.planner.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.language.Said;

/**
 * Clauses that say where to look and nothing else, "navigate through the tree", "look through the
 * list": the clause that follows says what for, and looking behind things is done for it anyway.
 */
final class Passing implements Operator {

  private final String instruction;

  Passing(String instruction) {
    this.instruction = instruction;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean through =
        said.starts("navigate", "go", "look", "browse", "search", "move", "click", "switch", "flip")
            && said.words().size() > 2
            && Set.of("through", "between", "among").contains(said.words().get(1));
    boolean whole =
        said.starts("expand", "open", "unfold")
            && said.has("section", "panel", "accordion", "folder", "tab")
            && said.words().stream().anyMatch(Set.of("below", "above", "all")::contains)
            && plural(clause);
    boolean addition =
        said.starts("starting", "beginning")
            && said.has("lowest", "highest", "smallest", "largest", "first");
    boolean menu = said.starts("expand", "open") && said.has("menu") && goesOn(clause);
    return through || addition || menu
        ? Optional.of(scene -> new Move.Done())
        : whole
            ? Optional.of(goesOn(clause) ? scene -> new Move.Done() : new Unfolding())
            : Optional.empty();
  }

  /** What is to be found there is said next, and looking behind things is part of finding it. */
  private boolean goesOn(String clause) {
    int at = instruction.indexOf(clause);
    return at >= 0
        && Said.of(instruction.substring(at + clause.length()))
            .has("find", "locate", "look", "click", "choose", "select", "pick", "press");
  }

  private static boolean plural(String clause) {
    return Said.of(clause).target().full().toLowerCase(Locale.ROOT).contains("s ");
  }
}
