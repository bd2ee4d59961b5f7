package remora.planner.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * The value in the words that bring it: 17 in "the number 17", hello in "the word hello", -4 in "-4
 * with the arrows".
 */
record Literal(List<Token> tokens) {

  private static final Set<String> EMPTY = Set.of("the", "value", "text");

  /** What a number may be called; a "house number 17" is more than that. */
  private static final Set<String> NUMBERS =
      Set.of("number", "integer", "amount", "digit", "digits", "figure", "quantity");

  /** What one word may be called. */
  private static final Set<String> WORDS = Set.of("word", "text", "string", "phrase", "value");

  private static final Set<String> MEANS = Set.of("with", "using", "via");

  /** Empty when it is not one of these: all its words are meant. */
  Optional<String> text() {
    var quoted = tokens.stream().filter(Token::literal).findFirst();
    long words = tokens.stream().filter(token -> !token.word(EMPTY)).count();
    if (quoted.isPresent() && (quoted.get().is(Kind.QUOTED) || words == 1)) {
      return quoted.map(Token::text);
    }
    int from = tokens.size() > 2 && tokens.get(0).word(Set.of("the", "a", "an")) ? 1 : 0;
    int end = means();
    if (from + 2 == end && tokens.get(from).word(NUMBERS) && number(from + 1)) {
      return Optional.of(tokens.get(from + 1).text());
    }
    if (from == 1 && end == 3 && tokens.get(1).word(WORDS) && plain(2)) {
      return Optional.of(tokens.get(2).text());
    }
    return end == 1 && end < tokens.size() && number(0)
        ? Optional.of(tokens.get(0).text())
        : Optional.empty();
  }

  /**
   * Where the value begins in "your name Ida Moos" and "the number 17"; -1 where nothing is told
   * apart from the field by its writing.
   */
  static int tail(List<Token> tokens) {
    int from = tokens.size();
    while (from > 0
        && (tokens.get(from - 1).capitalised() || tokens.get(from - 1).is(Kind.NUMBER))) {
      from--;
    }
    boolean plain =
        tokens.subList(0, from).stream().allMatch(token -> token.is(Kind.WORD))
            && tokens.subList(0, from).stream().noneMatch(token -> token.word(Set.of("to", "of")));
    return plain && from > 1 && from < tokens.size() ? from : -1;
  }

  /** "The text", "the number": no field, but what the value is. */
  static boolean says(List<Token> field) {
    var last = field.get(field.size() - 1);
    return field.size() == 2 && (last.word(WORDS) || last.word(NUMBERS));
  }

  /** Where "with the arrows" begins behind a number. */
  private int means() {
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).word(MEANS) && number(i - 1)) {
        return i;
      }
    }
    return tokens.size();
  }

  private boolean number(int at) {
    return tokens.get(at).is(Kind.NUMBER);
  }

  private boolean plain(int at) {
    return number(at) || tokens.get(at).is(Kind.WORD);
  }
}
