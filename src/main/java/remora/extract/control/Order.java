package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The order or the extreme an instruction asks for.
 *
 * @param about the column compared
 * @param one whether only the extreme itself is wanted
 */
record Order(String about, boolean descending, boolean one) {

  private record Phrase(Pattern pattern, String about, boolean descending) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(
              Pattern.compile(
                  "\\b(?:cheapest|least expensive|lowest[- ]priced|lowest(?: \\pL+)?"
                      + " (?:price|cost)|most affordable)\\b"),
              "price",
              false),
          new Phrase(
              Pattern.compile(
                  "\\b(?:most expensive|priciest|dearest|costliest|highest[- ]priced|highest(?:"
                      + " \\pL+)? (?:price|cost))\\b"),
              "price",
              true),
          new Phrase(
              Pattern.compile(
                  "\\b(?:(?:highest|best|top)[- ]rated|highest (?:rating|score)|best"
                      + " (?:rating|score|reviewed))\\b"),
              "rating",
              true),
          new Phrase(
              Pattern.compile(
                  "\\b(?:(?:lowest|worst)[- ]rated|(?:lowest|worst) (?:rating|score))\\b"),
              "rating",
              false),
          new Phrase(Pattern.compile("\\b(?:newest|latest|most recent)\\b"), "date", true),
          new Phrase(Pattern.compile("\\b(?:oldest|earliest)\\b"), "date", false),
          new Phrase(Pattern.compile("\\b(?:most reviewed|most reviews)\\b"), "reviews", true),
          new Phrase(
              Pattern.compile("\\b(?:best[- ]paid|highest[- ]paying|highest salary)\\b"),
              "salary",
              true));
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:with |has |have )?(?:the"
              + " )?(highest|largest|biggest|most|greatest|lowest|smallest|least|fewest) (?:number"
              + " of )?(\\pL+)");
  private static final Pattern SORTED =
      Pattern.compile(
          "\\b(?:sorted|ordered|sort|order) (?:them |it )?by (\\pL+)(?: (?:\\(|in"
              + " )?(desc|asc|high|low|descending|ascending))?");

  static Optional<Order> in(String instruction) {
    String text = instruction.toLowerCase(Locale.ROOT);
    Matcher sorted = SORTED.matcher(text);
    if (sorted.find()) {
      String how = sorted.group(2) == null ? "" : sorted.group(2);
      return Optional.of(
          new Order(sorted.group(1), how.startsWith("desc") || how.equals("high"), false));
    }
    for (Phrase phrase : PHRASES) {
      Matcher m = phrase.pattern().matcher(text);
      if (m.find()) {
        return Optional.of(new Order(phrase.about(), phrase.descending(), one(text, m.end())));
      }
    }
    Matcher other = OTHER.matcher(text);
    if (other.find()
        && !List.of("of", "popular", "relevant", "important", "likely").contains(other.group(2))) {
      boolean down =
          List.of("highest", "largest", "biggest", "most", "greatest").contains(other.group(1));
      return Optional.of(new Order(other.group(2), down, one(text, other.end())));
    }
    return Optional.empty();
  }

  /** {@code the cheapest product} is one, {@code the cheapest products} are many. */
  private static boolean one(String text, int end) {
    List<String> after = Words.of(text.substring(end));
    String next = after.isEmpty() ? "" : after.get(0);
    boolean many =
        next.endsWith("s")
            && !next.endsWith("ss")
            && !next.equals("is")
            && !next.equals("its")
            && !next.equals("s");
    return Counts.wanted(text) <= 1 && !many;
  }
}
