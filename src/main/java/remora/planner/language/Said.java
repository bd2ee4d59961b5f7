package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A clause, or a part of one, as operators read it. */
public final class Said {

  private final List<Token> tokens;
  private final String text;

  private Said(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  public static Said of(String clause) {
    var text = Normaliser.normalise(clause);
    return new Said(Politeness.without(Tokeniser.tokens(text, Map.of())), text);
  }

  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Lower-case words; literals, numbers and marks are none. */
  public List<String> words() {
    return tokens.stream()
        .filter(token -> token.is(Token.Kind.WORD))
        .map(token -> Words.singular(token.lower()))
        .toList();
  }

  /** True when one of these words, in singular, is among its words. */
  public boolean has(String... any) {
    return words().stream().anyMatch(Set.of(any)::contains);
  }

  /** True when its first word is one of these. */
  public boolean starts(String... any) {
    return !tokens.isEmpty() && tokens.get(0).word(Set.of(any));
  }

  /** What stands in quotes. */
  public List<String> quoted() {
    return tokens.stream().filter(token -> token.is(Token.Kind.QUOTED)).map(Token::text).toList();
  }

  /** Numbers in digits or words, money included. */
  public List<Double> numbers() {
    var found = new ArrayList<Double>();
    for (var token : tokens) {
      if (token.is(Token.Kind.NUMBER)
          && !token.text().matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")
          && token.text().matches("[+-]?\\d+(,[+-]?\\d+)+")) {
        for (var part : token.text().split(",", -1)) {
          found.add(Double.parseDouble(part));
        }
        continue;
      }
      var plain = token.text().replaceAll("[$€£¥,%]", "");
      boolean digits = token.is(Token.Kind.NUMBER) || token.is(Token.Kind.MONEY);
      if (digits && plain.matches("[+-]?\\d+(\\.\\d+)?")) {
        found.add(Double.parseDouble(plain));
      } else if (token.is(Token.Kind.WORD) && Numbers.count(token).isPresent()) {
        found.add((double) Numbers.count(token).getAsInt());
      }
    }
    return found;
  }

  /** 1 for "the first", "3rd", -1 for "the last". */
  public Optional<Integer> position() {
    return tokens.stream()
        .map(Numbers::position)
        .filter(each -> each.isPresent())
        .map(each -> each.getAsInt())
        .findFirst();
  }

  /** A date or a time of day. */
  public Optional<String> date() {
    return tokens.stream().filter(token -> token.is(Token.Kind.DATE)).map(Token::text).findFirst();
  }

  /** The name before "'s": Bob in "Bob's message". */
  public String owner() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(Token.Kind.POSSESSIVE)) {
        return tokens.get(i - 1).text();
      }
    }
    return "";
  }

  /** What follows the first of these words; empty when there is none. */
  public Said after(String... words) {
    int at = index(words);
    return new Said(at < 0 ? List.of() : tokens.subList(at + 1, tokens.size()), text);
  }

  /** What stands before the first of these words; all when there is none. */
  public Said before(String... words) {
    int at = index(words);
    return new Said(at < 0 ? tokens : tokens.subList(0, at), text);
  }

  /** Without its first token. */
  public Said rest() {
    return new Said(tokens.isEmpty() ? tokens : tokens.subList(1, tokens.size()), text);
  }

  /** Cut at commas and "and". */
  public List<Said> parts() {
    return cut(token -> token.is(Token.Kind.COMMA) || token.word(Set.of("and", "&", "or")));
  }

  /** Cut at ">" marks, as in a path of menus. */
  public List<Said> steps() {
    return cut(token -> Set.of(">", "->", "»", "›").contains(token.text()));
  }

  private List<Said> cut(Predicate<Token> joint) {
    var parts = new ArrayList<Said>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || joint.test(tokens.get(i))) {
        if (i > from) {
          parts.add(new Said(tokens.subList(from, i), text));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private int index(String... words) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word(Set.of(words))) {
        return i;
      }
    }
    return -1;
  }

  /** Read as a noun phrase. */
  public Target target() {
    return NounPhrases.read(tokens, text);
  }

  /** As it was written, literals without their quotes. */
  public String text() {
    return Queries.span(tokens, text);
  }

  @Override
  public String toString() {
    return text();
  }
}
