package remora.planner.operation;

import java.util.Optional;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.language.Said;

/**
 * Clauses that say where to look and nothing else, "navigate through the tree", "look through the
 * list": the clause that follows says what for, and looking behind things is done for it anyway.
 */
final class Passing implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean through =
        said.starts("navigate", "go", "look", "browse", "search", "move", "click")
            && said.words().size() > 2
            && said.words().get(1).equals("through");
    boolean whole =
        said.starts("expand", "open", "unfold")
            && said.has("section", "panel", "accordion", "folder", "tab")
            && said.words().stream().anyMatch(java.util.Set.of("below", "above", "all")::contains)
            && plural(clause);
    boolean addition =
        said.starts("starting", "beginning") && said.has("lowest", "highest", "smallest", "largest", "first");
    return through || addition
        ? Optional.of(scene -> new Move.Done())
        : whole ? Optional.of(new Unfolding()) : Optional.empty();
  }

  private static boolean plural(String clause) {
    return Said.of(clause).target().full().toLowerCase(java.util.Locale.ROOT).contains("s ");
  }
}
