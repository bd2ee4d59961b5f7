package remora.planner.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import remora.planner.language.Token.Kind;

/**
 * Reads values given by name: {@code name "Ada" and email ada@example.org}, {@code name: Ada, city:
 * Paris}, {@code "Ada" as name}.
 */
final class Pairs {

  private static final Set<String> LINKS =
      Set.of("is", "as", "to", "of", "be", "set", "being", "=");
  private static final Set<String> FILL =
      Set.of(
          "the",
          "a",
          "my",
          "your",
          "following",
          "and",
          "with",
          "using",
          "for",
          "in",
          "into",
          "field",
          "values",
          "value",
          "an");

  private Pairs() {}

  static Map<String, String> read(List<Token> tokens) {
    var pairs = new LinkedHashMap<String, String>();
    for (var part : parts(tokens)) {
      var useful = new ArrayList<>(part);
      while (!useful.isEmpty() && useful.get(0).word(FILL)) {
        useful.remove(0);
      }
      pair(useful, pairs);
    }
    return pairs;
  }

  /** Cuts at commas, and at "and" where a value stands before it. */
  private static List<List<Token>> parts(List<Token> tokens) {
    var parts = new ArrayList<List<Token>>();
    var open = new ArrayList<Token>();
    for (var token : tokens) {
      if (token.is(Kind.COMMA) || (token.word(Set.of("and", "&")) && open.size() > 1)) {
        parts.add(List.copyOf(open));
        open.clear();
      } else {
        open.add(token);
      }
    }
    parts.add(List.copyOf(open));
    return parts;
  }

  private static void pair(List<Token> part, Map<String, String> pairs) {
    int link = -1;
    for (int i = 1; i < part.size() - 1 && link < 0; i++) {
      link = part.get(i).is(Kind.COLON) || part.get(i).word(LINKS) ? i : -1;
    }
    if (link > 0) {
      boolean turned =
          part.get(link).word(Set.of("as", "for"))
              && (part.get(0).literal() || !part.get(link + 1).literal());
      var left = join(part.subList(0, link));
      var right =
          join(
              part.subList(link + 1, part.size()).stream()
                  .filter(token -> !token.word(turned ? FILL : Set.of()))
                  .toList());
      pairs.put(turned ? right : left, turned ? left : right);
      return;
    }
    int value = 1;
    while (value < part.size() && part.get(value).is(Kind.WORD) && value < part.size() - 1) {
      value++;
    }
    int end = part.size() == 1 || value >= part.size() ? -1 : firstValue(part);
    if (end > 0) {
      pairs.put(join(part.subList(0, end)), join(part.subList(end, part.size())));
    }
  }

  /**
   * Where the value begins: at the first literal, else at the word after a known field name, else
   * the last word.
   */
  private static int firstValue(List<Token> part) {
    for (int i = 1; i < part.size(); i++) {
      if (!part.get(i).is(Kind.WORD)) {
        return i;
      }
    }
    for (int i = part.size() - 1; i > 0; i--) {
      if (Lexicon.knows(join(part.subList(0, i)))) {
        return i;
      }
    }
    return part.size() - 1;
  }

  private static String join(List<Token> run) {
    return run.stream()
        .filter(token -> !token.is(Kind.COLON))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
