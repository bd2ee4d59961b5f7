package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts a leading place or tool behind the verb: "In the City field, type Paris" becomes "type Paris
 * In the City field", "City: enter Paris" becomes "enter Paris in City".
 */
final class Inversion {

  private static final Set<String> LEADING =
      Set.of("in", "on", "from", "under", "using", "with", "inside", "within", "at", "for", "into");

  private Inversion() {}

  static List<Token> undone(List<Token> tokens) {
    if (tokens.size() < 3) {
      return tokens;
    }
    boolean place = tokens.get(0).word(LEADING);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean joint = tokens.get(i).is(place ? Token.Kind.COMMA : Token.Kind.COLON);
      if (joint && (place || i < 4) && orders(tokens, i + 1) && named(tokens, i)) {
        var turned = new ArrayList<>(tokens.subList(i + 1, tokens.size()));
        if (!place) {
          turned.add(new Token(Token.Kind.WORD, "in", 0, 0));
        }
        turned.addAll(tokens.subList(0, i));
        return List.copyOf(turned);
      }
    }
    return tokens;
  }

  private static boolean orders(List<Token> tokens, int at) {
    return Verbs.at(tokens, at).or(() -> Questions.at(tokens, at)).isPresent();
  }

  /** Without a preposition only a label may stand before the colon, not a verb: "set: …". */
  private static boolean named(List<Token> tokens, int joint) {
    return tokens.get(0).word(LEADING) || (joint > 0 && Verbs.at(tokens, 0).isEmpty());
  }
}
