package remora.planner.language;

import java.util.Locale;
import java.util.Set;

/**
 * One word, value or mark of an instruction.
 *
 * @param text what it means: a quoted string without its quotes, an input's value
 * @param start index of its first character in the normalised instruction
 * @param end index after its last character
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    WORD,
    /** A literal: quoted, or an input's value. */
    QUOTED,
    URL,
    EMAIL,
    DATE,
    NUMBER,
    MONEY,
    /** {@code 's} */
    POSSESSIVE,
    COMMA,
    COLON,
    /** End of a sentence, a semicolon or a line. */
    STOP
  }

  private static final Set<Kind> LITERALS =
      Set.of(Kind.QUOTED, Kind.URL, Kind.EMAIL, Kind.DATE, Kind.MONEY);

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** True for a word with one of these spellings. */
  boolean word(Set<String> words) {
    return kind == Kind.WORD && words.contains(lower());
  }

  boolean word(String word) {
    return kind == Kind.WORD && lower().equals(word);
  }

  boolean literal() {
    return LITERALS.contains(kind);
  }

  boolean capitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }
}
