package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Read the title. Decline the cookies first.": the last sentence comes before the others. */
final class Foremost {

  private static final Set<String> COUNTED = Set.of("the", "a", "your", "my", "at", "comes");

  private Foremost() {}

  /** The tokens in the order in which their sentences are to be done. */
  static List<Token> ordered(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).is(Token.Kind.STOP)) {
      end--;
    }
    int from = end;
    while (from > 0 && !tokens.get(from - 1).is(Token.Kind.STOP)) {
      from--;
    }
    boolean foremost =
        from > 0
            && end - from > 2
            && tokens.get(end - 1).word("first")
            && !tokens.get(end - 2).word(COUNTED)
            && Verbs.at(tokens, from + Politeness.length(tokens, from)).isPresent();
    if (!foremost) {
      return tokens;
    }
    var ordered = new ArrayList<>(tokens.subList(from, end - 1));
    ordered.add(tokens.get(from - 1));
    ordered.addAll(tokens.subList(0, from - 1));
    return List.copyOf(ordered);
  }
}
