package remora.planner.language;

import java.util.List;
import java.util.Set;
import remora.planner.language.Token.Kind;

/** Takes the words to search for out of a searching clause. */
final class Queries {

  private static final Set<String> TOOLS =
      Set.of("box", "bar", "field", "form", "function", "feature", "input", "engine");

  private Queries() {}

  /** Where "using the search box" begins; -1 when the clause does not say so. */
  static int tool(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean link =
          tokens.get(i).word(Set.of("using", "with", "in", "via", "through", "by", "into"));
      var tail = tokens.subList(i, tokens.size());
      if (link && tail.stream().anyMatch(token -> token.word(Set.of("search", "searching")))) {
        return i;
      }
    }
    return -1;
  }

  static String of(List<Token> tokens, String text) {
    int tool = tool(tokens);
    var query = tool >= 0 ? tokens.subList(0, tool) : tokens;
    var literal = query.stream().filter(token -> token.is(Kind.QUOTED)).findFirst();
    if (literal.isPresent()) {
      return literal.get().text();
    }
    int end = query.size();
    while (end > 2 && site(query, end)) {
      end -= 3;
    }
    int from = 0;
    while (from + 1 < end
        && query
            .get(from)
            .word(
                Set.of(
                    "for", "the", "a", "an", "some", "term", "word", "phrase", "keyword", "up",
                    "any"))) {
      from++;
    }
    return span(query.subList(from, end), text);
  }

  /** "… on the site", "… on this page". */
  private static boolean site(List<Token> query, int end) {
    return query.get(end - 1).word(Set.of("site", "page", "website", "catalog", "shop", "store"))
        && query.get(end - 2).word(Set.of("the", "this"))
        && query.get(end - 3).word(Set.of("on", "in"));
  }

  static boolean searchTool(Target field) {
    var words = Words.of(field.full() + " " + field.noun());
    return words.contains("search")
        && (words.stream().anyMatch(TOOLS::contains) || words.size() <= 2);
  }

  /** A clause as it was written, literals with their quotes, without polite openings. */
  static String written(List<Token> clause, String text) {
    var tokens = clause.subList(Politeness.length(clause, 0), clause.size());
    return tokens.isEmpty()
        ? ""
        : text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  /** The words as they were written; literals without their quotes. */
  static String span(List<Token> run, String text) {
    var span = new StringBuilder();
    int end = -1;
    for (var token : run) {
      if (end >= 0) {
        boolean adjacent =
            token.start() >= end
                && text.substring(end, token.start()).chars().noneMatch(Character::isLetterOrDigit);
        var gap = adjacent ? text.substring(end, token.start()) : " ";
        span.append(gap.isEmpty() || gap.indexOf('"') < 0 ? gap : " ");
      }
      span.append(token.text());
      end = token.end();
    }
    return span.toString().strip();
  }
}
