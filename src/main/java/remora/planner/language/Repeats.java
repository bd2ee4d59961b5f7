package remora.planner.language;

import java.util.List;
import java.util.Set;

/** "Click Next twice", "press it three times": how often a clause is to be done. */
final class Repeats {

  private static final int MOST = 20;
  private static final Set<Intent> REPEATABLE =
      Set.of(Intent.CLICK, Intent.PRESS, Intent.NEXT, Intent.PREVIOUS, Intent.BACK, Intent.RELOAD);

  private final List<Token> tokens;
  private final int from;
  private final int times;

  private Repeats(List<Token> tokens, int from, int times) {
    this.tokens = tokens;
    this.from = from;
    this.times = times;
  }

  static Repeats of(List<Token> clause) {
    int end = clause.size();
    if (end > 1 && clause.get(end - 1).word("twice")) {
      return new Repeats(clause, end - 1, 2);
    }
    if (end > 2 && clause.get(end - 1).word("times")) {
      var count = Numbers.count(clause.get(end - 2)).orElse(0);
      return count > 0 && count <= MOST
          ? new Repeats(clause, end - 2, count)
          : new Repeats(clause, end, 1);
    }
    return new Repeats(clause, end, 1);
  }

  /** The clause without the words that say how often. */
  Clauses.Clause clause(Clauses.Clause said) {
    return new Clauses.Clause(
        List.copyOf(tokens.subList(0, from)),
        said.optional(),
        said.negated(),
        said.means(),
        said.condition());
  }

  int times(Command command) {
    return REPEATABLE.contains(command.intent()) ? times : 1;
  }

  /** "…, then Next again": the clause before, said without its verb. */
  static boolean again(List<Token> clause, Command last, String text) {
    int end = clause.size();
    boolean ends = end > 0 && clause.get(end - 1).word("again");
    var words = ends ? Words.plain(Queries.span(clause.subList(0, end - 1), text)) : "";
    return ends
        && REPEATABLE.contains(last.intent())
        && (words.isEmpty() || words.equals(Words.plain(last.target().label())));
  }
}
