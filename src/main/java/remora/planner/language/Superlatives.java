package remora.planner.language;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads "cheapest", "most expensive", "with the lowest price". */
final class Superlatives {

  /**
   * A superlative found in an instruction.
   *
   * @param length tokens it takes
   */
  record Found(Target.Superlative meaning, int length) {}

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("expensive", "price"),
          Map.entry("costly", "price"),
          Map.entry("priced", "price"),
          Map.entry("price", "price"),
          Map.entry("cost", "price"),
          Map.entry("prices", "price"),
          Map.entry("recent", "date"),
          Map.entry("date", "date"),
          Map.entry("rated", "rating"),
          Map.entry("rating", "rating"),
          Map.entry("score", "rating"),
          Map.entry("popular", "popularity"),
          Map.entry("reviewed", "reviews"),
          Map.entry("reviews", "reviews"),
          Map.entry("affordable", "-price"));

  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry("cheapest", "-price"),
          Map.entry("priciest", "+price"),
          Map.entry("dearest", "+price"),
          Map.entry("costliest", "+price"),
          Map.entry("lowest-priced", "-price"),
          Map.entry("highest-priced", "+price"),
          Map.entry("lowest-cost", "-price"),
          Map.entry("latest", "+date"),
          Map.entry("newest", "+date"),
          Map.entry("oldest", "-date"),
          Map.entry("earliest", "-date"),
          Map.entry("best-rated", "+rating"),
          Map.entry("top-rated", "+rating"),
          Map.entry("highest-rated", "+rating"),
          Map.entry("worst-rated", "-rating"),
          Map.entry("lowest-rated", "-rating"),
          Map.entry("largest", "+size"),
          Map.entry("biggest", "+size"),
          Map.entry("smallest", "-size"),
          Map.entry("longest", "+duration"),
          Map.entry("shortest", "-duration"),
          Map.entry("heaviest", "+weight"),
          Map.entry("lightest", "-weight"),
          Map.entry("fastest", "-duration"));

  private static final Set<String> HIGH =
      Set.of(
          "most", "highest", "best", "greatest", "largest", "top", "maximum", "latest", "newest");
  private static final Set<String> LOW =
      Set.of("least", "lowest", "worst", "fewest", "smallest", "minimum", "earliest", "oldest");

  private Superlatives() {}

  static Optional<Found> at(List<Token> tokens, int at) {
    var word = tokens.get(at).lower();
    if (!tokens.get(at).is(Token.Kind.WORD)) {
      return Optional.empty();
    }
    if (at + 1 < tokens.size() && (HIGH.contains(word) || LOW.contains(word))) {
      var property = Optional.ofNullable(PROPERTIES.get(tokens.get(at + 1).lower()));
      if (property.isPresent()) {
        return Optional.of(new Found(meaning(property.get(), HIGH.contains(word)), 2));
      }
    }
    return Optional.ofNullable(SINGLE.get(word))
        .map(text -> new Found(meaning(text.substring(1), text.startsWith("+")), 1));
  }

  /** "… with the lowest price", "… that costs the least", "… that is cheapest". */
  static Optional<Found> trailing(List<Token> tokens, int at) {
    if (!tokens.get(at).word(Set.of("that", "which", "costing", "is"))) {
      return Optional.empty();
    }
    var rest = tokens.subList(at + 1, tokens.size()).stream().map(Token::lower).toList();
    boolean costs =
        rest.contains("costs") || rest.contains("cost") || tokens.get(at).word("costing");
    if (costs && (rest.contains("least") || rest.contains("most"))) {
      return Optional.of(
          new Found(new Target.Superlative("price", rest.contains("most")), rest.size() + 1));
    }
    for (int i = at + 1; i < tokens.size(); i++) {
      var inner = at(tokens, i);
      if (inner.isPresent()) {
        return Optional.of(new Found(inner.get().meaning(), rest.size() + 1));
      }
    }
    return Optional.empty();
  }

  /** The property of "the lowest price", "the most comments". */
  static Optional<Target.Superlative> property(List<Token> phrase) {
    int at = 0;
    while (at < phrase.size() && phrase.get(at).word(Set.of("the", "a", "its"))) {
      at++;
    }
    if (at + 1 >= phrase.size()) {
      return Optional.empty();
    }
    boolean high = phrase.get(at).word(HIGH);
    if ((!high && !phrase.get(at).word(LOW)) || Numbers.count(phrase.get(at + 1)).isPresent()) {
      return Optional.empty();
    }
    var words = phrase.subList(at + 1, phrase.size()).stream().map(Token::lower).toList();
    var named = words.stream().map(PROPERTIES::get).filter(Objects::nonNull).findFirst();
    return Optional.of(meaning(named.orElse(String.join(" ", words)), high));
  }

  private static Target.Superlative meaning(String property, boolean high) {
    boolean turned = property.startsWith("-");
    return new Target.Superlative(turned ? property.substring(1) : property, high != turned);
  }
}
