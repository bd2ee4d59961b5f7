package remora.planner.language;

import java.util.List;
import java.util.Set;

/** How many items a reading clause wants. */
final class Counts {

  private static final Set<String> RANKS =
      Set.of("first", "top", "last", "latest", "next", "newest", "cheapest", "the", "only", "best");

  private Counts() {}

  /** The number in "the first 5 products", "top five", "3 reviews"; 0 when there is none. */
  static int wanted(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      var count = Numbers.count(tokens.get(i));
      boolean atStart =
          i == 0
              || tokens.get(i - 1).word(RANKS)
              || tokens.get(i - 1).word(Set.of("of", "with", "extract", "exactly", "least"));
      boolean pluralFollows =
          i + 1 < tokens.size()
              && tokens.subList(i + 1, Math.min(i + 4, tokens.size())).stream()
                  .anyMatch(Counts::plural);
      if (count.isPresent() && atStart && pluralFollows) {
        return count.getAsInt();
      }
    }
    return 0;
  }

  private static boolean plural(Token token) {
    return token.is(Token.Kind.WORD) && !Words.singular(token.lower()).equals(token.lower());
  }
}
