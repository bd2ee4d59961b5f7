package remora.planner.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * Cuts a normalised instruction into typed tokens. Values of the input that occur in it become
 * literals, so that a value such as {@code "Black and White; then some"} is never read as an
 * instruction.
 */
final class Tokeniser {

  private final String text;
  private final Map<String, String> input;
  private final List<String> values;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokeniser(String text, Map<String, String> input) {
    this.text = text;
    this.input = input;
    this.values = protectedValues(input.values());
  }

  static List<Token> tokens(String normalised, Map<String, String> input) {
    var tokeniser = new Tokeniser(normalised, input);
    while (tokeniser.at < normalised.length()) {
      tokeniser.step();
    }
    return List.copyOf(tokeniser.tokens);
  }

  private static List<String> protectedValues(Collection<String> values) {
    return values.stream()
        .map(Normaliser::normalise)
        .filter(value -> value.length() > 1 && !value.chars().allMatch(Character::isLetter))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n') {
      add(Kind.STOP, "\n", at + 1);
    } else if (Character.isWhitespace(c) || "()[]".indexOf(c) >= 0) {
      at++;
    } else if (!placeholder() && !value() && !quoted(c)) {
      mark(c);
    }
  }

  private boolean placeholder() {
    int end = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
    if (end < 0) {
      return false;
    }
    var key = text.substring(at + 2, end).strip();
    add(Kind.QUOTED, input.getOrDefault(key, key), end + 2);
    return true;
  }

  private boolean value() {
    for (var value : values) {
      int end = at + value.length();
      if (text.startsWith(value, at) && boundary(at - 1) && boundary(end)) {
        add(Chunks.kind(value) == Kind.WORD ? Kind.QUOTED : Chunks.kind(value), value, end);
        return true;
      }
    }
    return false;
  }

  private boolean boundary(int index) {
    return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
  }

  /**
   * A single quote opens a literal only where a word cannot go on, so that "don't" stays a word.
   */
  private boolean quoted(char c) {
    if (c != '"' && (c != '\'' || !boundary(at - 1))) {
      return false;
    }
    int end = text.indexOf(c, at + 1);
    while (c == '\'' && end > 0 && !boundary(end + 1)) {
      end = text.indexOf(c, end + 1);
    }
    if (end < 0) {
      at++;
      return true;
    }
    add(Kind.QUOTED, text.substring(at + 1, end), end + 1);
    return true;
  }

  private void mark(char c) {
    if (c == ',') {
      add(Kind.COMMA, ",", at + 1);
    } else if (c == ':' || c == '=') {
      add(Kind.COLON, ":", at + 1);
    } else if (c == '.' && goesOn()) {
      at++;
    } else if (c == '.' && extension()) {
      chunk();
    } else if (".;!?".indexOf(c) >= 0) {
      add(Kind.STOP, ".", at + 1);
    } else if (c == '-' && boundary(at + 1)) {
      at++;
    } else {
      chunk();
    }
  }

  /** "The text Lorem. the style bold": no sentence begins with a small article. */
  private boolean goesOn() {
    return List.of(". the ", ". a ", ". an ", ". to ", ". into ").stream()
        .anyMatch(words -> text.startsWith(words, at));
  }

  /** ".png" and ".5": a point that stands before a word and behind none ends no sentence. */
  private boolean extension() {
    return at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  private void chunk() {
    int end = at;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '"') {
      end++;
    }
    while (end > at + 1 && ".,;:!?)]'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    var chunk = text.substring(at, end);
    var kind = Chunks.kind(chunk);
    if (kind != Kind.WORD) {
      int noon = kind == Kind.DATE && chunk.indexOf(':') > 0 ? halfDay(end) : end;
      add(kind, text.substring(at, noon), noon);
      return;
    }
    int cut = wordEnd(chunk);
    var word = chunk.substring(0, cut);
    if (word.toLowerCase(Locale.ROOT).endsWith("'s")
        && !Verbs.CONTRACTIONS.contains(word.toLowerCase(Locale.ROOT))) {
      add(Kind.WORD, word.substring(0, cut - 2), at + cut - 2);
      add(Kind.POSSESSIVE, "'s", at + 2);
    } else {
      add(Chunks.kind(word), word, at + cut);
    }
  }

  /** Where "AM" or "PM" after a time of day ends. */
  private int halfDay(int from) {
    int to = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    boolean half =
        to + 2 <= text.length()
            && Set.of("am", "pm").contains(text.substring(to, to + 2).toLowerCase(Locale.ROOT))
            && boundary(to + 2);
    return half ? to + 2 : from;
  }

  /**
   * Words end at marks that are written without a space, as in {@code username:ada} or {@code a,b}.
   */
  private static int wordEnd(String chunk) {
    for (int i = 1; i < chunk.length(); i++) {
      if (":=,;()[]".indexOf(chunk.charAt(i)) >= 0) {
        return i;
      }
    }
    return chunk.length();
  }

  private void add(Kind kind, String meaning, int end) {
    tokens.add(new Token(kind, meaning, at, end));
    at = end;
  }
}
