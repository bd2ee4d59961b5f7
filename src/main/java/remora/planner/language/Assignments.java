package remora.planner.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * Several values for several fields in one clause: {@code "Ada" as the name and "Oslo" as the
 * city}, {@code "Ada" into Name, "Oslo" into City}.
 */
final class Assignments {

  private static final Set<String> LINKS = Set.of("as", "into", "in", "for");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "my", "your");
  private static final Set<String> NOUNS = Set.of("field", "box", "input");

  private Assignments() {}

  /** The values by field; empty unless each part of the clause is such a pair. */
  static Map<String, String> read(List<Token> tokens, String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (var part : parts(tokens)) {
      int link = link(part);
      if (link < 1) {
        return Map.of();
      }
      var field =
          part.subList(link + 1, part.size()).stream()
              .filter(token -> !token.word(DETERMINERS) && !token.word(NOUNS))
              .toList();
      var value = Queries.span(part.subList(0, link), text);
      if (field.isEmpty() || value.isBlank()) {
        return Map.of();
      }
      pairs.put(Queries.span(field, text), value);
    }
    return pairs.size() > 1 ? pairs : Map.of();
  }

  /** Cut where a field has been named and another value begins. */
  private static List<List<Token>> parts(List<Token> tokens) {
    var parts = new ArrayList<List<Token>>();
    var open = new ArrayList<Token>();
    for (var token : tokens) {
      boolean joint = token.is(Kind.COMMA) || token.word(Set.of("and", "&"));
      if (joint && link(open) > 0) {
        parts.add(List.copyOf(open));
        open.clear();
      } else if (!(joint && open.isEmpty())) {
        open.add(token);
      }
    }
    parts.add(List.copyOf(open));
    return parts;
  }

  private static int link(List<Token> part) {
    for (int i = 1; i < part.size() - 1; i++) {
      if (part.get(i).word(LINKS)) {
        return i;
      }
    }
    return -1;
  }
}
