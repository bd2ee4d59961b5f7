package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes "in all lower case letters", "in capitals" out of a clause that brings a value.
 *
 * @param rest the clause without it
 * @param wish what becomes of the value
 */
record Letters(List<Token> rest, UnaryOperator<String> wish) {

  private static final Set<String> LEADING = Set.of("in", "all", "using", "with", "only");
  private static final Set<String> TRAILING = Set.of("case", "letters", "characters", "letter");
  private static final Set<String> LOWER = Set.of("lower", "lowercase", "lowercased", "small");
  private static final Set<String> UPPER =
      Set.of("upper", "uppercase", "uppercased", "capital", "capitals", "caps");

  static Letters of(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      boolean lower = tokens.get(i).word(LOWER);
      boolean wish = (lower || tokens.get(i).word(UPPER)) && tokens.get(i - 1).word(LEADING);
      if (wish) {
        int from = i;
        while (from > 0 && tokens.get(from - 1).word(LEADING)) {
          from--;
        }
        int to = i + 1;
        while (to < tokens.size() && tokens.get(to).word(TRAILING)) {
          to++;
        }
        var rest = new ArrayList<>(tokens.subList(0, from));
        rest.addAll(tokens.subList(to, tokens.size()));
        return new Letters(
            rest, value -> lower ? value.toLowerCase(Locale.ROOT) : value.toUpperCase(Locale.ROOT));
      }
    }
    return new Letters(tokens, value -> value);
  }
}
