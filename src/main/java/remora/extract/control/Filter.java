package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A restriction an instruction puts on the records of a list.
 *
 * @param about what is compared: price, rating, another column's words; {@code text} for the
 *     record's text
 */
record Filter(String about, Relation relation, BigDecimal low, BigDecimal high, String text) {

  enum Relation {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    BETWEEN,
    CONTAINS,
    IN_STOCK,
    OUT_OF_STOCK
  }

  private static final String AMOUNT =
      "([$€£]?\\s?\\d[\\d.,]*(?:k\\b)?\\s?(?:[$€£%]|usd|eur|euros?|dollars?|pounds?)?)";
  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(under|below|less than|cheaper than|fewer than|lower than|at most|no more than|not"
              + " more than|maximum(?: of)?|max|over|above|more than|greater than|higher than|at"
              + " least|no less than|minimum(?: of)?|min|(?:less|cheaper) or equal to|exceeding|up"
              + " to)\\s+"
              + AMOUNT
              + "\\s*([\\pL-]*(?:\\s[\\pL-]+)?)");
  private static final Pattern AFTER =
      Pattern.compile(
          AMOUNT
              + "\\s*([\\pL]*)\\s*(?:\\+|or (more|higher|above|better|less|lower|below|cheaper)|and"
              + " (above|up|below))");
  private static final Pattern BETWEEN =
      Pattern.compile("\\bbetween\\s+" + AMOUNT + "\\s+and\\s+" + AMOUNT);
  private static final Pattern STOCK =
      Pattern.compile(
          "\\b(not |out of stock|sold out|unavailable)?\\s*(in[- ]stock|out of stock|sold"
              + " out|available|unavailable)\\b");
  private static final Pattern CONTAINS =
      Pattern.compile(
          "(?i)\\b(?:containing|contains?|mentioning|mentions?|including|with|matching|about|tagged(?:"
              + " with| as)?|by|from|in|for|where .{0,30}? is|whose .{0,30}?"
              + " is)\\s+(?:the\\s+)?(?:(?:word|text|phrase|tag|category|author|brand|title)\\s+)?[\"“'‘]([^\"”'’]{1,80})[\"”'’]");
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:(?:quotes?|books?|articles?|posts?|songs?|stories|movies|films|items?|products?|reviews?|recipes?|papers?|jobs?|all|those|ones)\\s+(?:written\\s+|posted\\s+|made\\s+)?)(?:by|at|from)\\s+(\\p{Lu}[\\pL.'’-]+(?:\\s+\\p{Lu}[\\pL.'’-]*)*)");

  static List<Filter> in(String instruction) {
    String text = instruction.toLowerCase(Locale.ROOT);
    List<Filter> filters = new ArrayList<>();
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      number(between.group(1))
          .ifPresent(
              low ->
                  number(between.group(2))
                      .ifPresent(
                          high ->
                              filters.add(
                                  new Filter(
                                      about(text, between.start(), between.group(), ""),
                                      Relation.BETWEEN,
                                      low,
                                      high,
                                      ""))));
    }
    Matcher bound = BOUND.matcher(text);
    while (bound.find()) {
      String after = bound.group(3) == null ? "" : bound.group(3);
      boolean counts =
          bound.group(1).startsWith("up to")
              || bound.group(1).startsWith("at most")
              || bound.group(1).startsWith("max")
              || bound.group(1).startsWith("at least")
              || bound.group(1).startsWith("min");
      String about = about(text, bound.start(), bound.group(1) + " " + bound.group(2), after);
      if (!counts || (!about.isEmpty() && !isCounted(after, bound.group(2)))) {
        number(bound.group(2))
            .ifPresent(n -> filters.add(new Filter(about, relation(bound.group(1)), n, n, "")));
      }
    }
    after(text, filters);
    stock(text).ifPresent(filters::add);
    Matcher contains = CONTAINS.matcher(instruction);
    while (contains.find()) {
      filters.add(
          new Filter(
              "text", Relation.CONTAINS, BigDecimal.ZERO, BigDecimal.ZERO, contains.group(1)));
    }
    Matcher by = BY.matcher(instruction);
    if (by.find()) {
      filters.add(
          new Filter("text", Relation.CONTAINS, BigDecimal.ZERO, BigDecimal.ZERO, by.group(1)));
    }
    return filters;
  }

  private static boolean isCounted(String unit, String amount) {
    return !amount.matches(".*[$€£%].*")
        && List.of("product", "item", "result", "article", "row", "record", "book", "job", "entry")
            .contains(Words.singular(unit.split(" ", -1)[0]));
  }

  private static void after(String text, List<Filter> filters) {
    Matcher m = AFTER.matcher(text);
    while (m.find()) {
      String direction =
          (m.group(3) == null ? "" : m.group(3)) + (m.group(4) == null ? "" : m.group(4));
      boolean less = List.of("less", "lower", "below", "cheaper").contains(direction);
      String about = about(text, m.start(), m.group(1), m.group(2));
      if (!about.isEmpty()) {
        number(m.group(1))
            .ifPresent(
                n ->
                    filters.add(
                        new Filter(about, less ? Relation.AT_MOST : Relation.AT_LEAST, n, n, "")));
      }
    }
  }

  private static Optional<Filter> stock(String text) {
    Matcher m = STOCK.matcher(text);
    while (m.find()) {
      String before = text.substring(Math.max(0, m.start() - 30), m.start());
      boolean asked =
          (before.matches(".*\\b(whether|if|is|are)\\b.*")
                  && !before.matches(".*\\b(that|which|only)\\b.*"))
              || before.matches(".*\\b(and|,)\\s*$");
      boolean status = text.substring(m.end()).matches("^\\s*(status|level|flag|\\?).*");
      if (!asked && !status) {
        boolean out =
            m.group(2).startsWith("out")
                || m.group(2).startsWith("sold")
                || m.group(2).startsWith("un")
                || (m.group(1) != null && !m.group(1).isEmpty());
        return Optional.of(
            new Filter(
                "availability",
                out ? Relation.OUT_OF_STOCK : Relation.IN_STOCK,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ""));
      }
    }
    return Optional.empty();
  }

  private static Relation relation(String word) {
    if (List.of("at most", "no more than", "not more than", "max", "up to").contains(word)
        || word.startsWith("maximum")
        || word.endsWith("equal to")) {
      return Relation.AT_MOST;
    } else if (List.of("at least", "no less than", "min").contains(word)
        || word.startsWith("minimum")) {
      return Relation.AT_LEAST;
    }
    return List.of("over", "above", "more than", "greater than", "higher than", "exceeding")
            .contains(word)
        ? Relation.MORE
        : Relation.LESS;
  }

  /** What a bound is about: its unit, else the nearest known word around it, else nothing. */
  private static String about(String text, int start, String bound, String after) {
    String words = bound + " " + after;
    if (words.matches(".*[$€£].*")
        || words.matches(".*\\b(usd|eur|euros?|dollars?|pounds?)\\b.*")
        || bound.contains("cheaper")) {
      return "price";
    }
    for (String word : Words.of(after)) {
      for (String group : Lexicon.shared().groups(word)) {
        if (!List.of("title", "id", "date").contains(group)) {
          return group;
        }
      }
    }
    List<String> before = Words.of(text.substring(Math.max(0, start - 40), start));
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
      String word = before.get(i);
      if (List.of("cost", "costs", "costing", "priced", "price", "prices").contains(word)) {
        return "price";
      } else if (List.of("rated", "rating", "ratings", "scored", "score").contains(word)) {
        return "rating";
      }
      if (List.of(
              "with", "of", "is", "are", "a", "an", "the", "whose", "that", "have", "having", "has")
          .contains(word)) {
        continue;
      }
      return Lexicon.shared().groups(word).stream()
          .findFirst()
          .filter(g -> !g.equals("title"))
          .orElse(i == before.size() - 1 ? "" : word);
    }
    return after.isBlank() ? "" : Words.of(after).get(0);
  }

  private static Optional<BigDecimal> number(String text) {
    return Numbers.first(text.strip().replaceFirst("[.,]+$", "")).map(Numbers.Found::value);
  }

  boolean isNumeric() {
    return switch (relation) {
      case LESS, AT_MOST, MORE, AT_LEAST, BETWEEN -> true;
      case CONTAINS, IN_STOCK, OUT_OF_STOCK -> false;
    };
  }

  boolean accepts(BigDecimal n) {
    return switch (relation) {
      case LESS -> n.compareTo(high) < 0;
      case AT_MOST -> n.compareTo(high) <= 0;
      case MORE -> n.compareTo(low) > 0;
      case AT_LEAST -> n.compareTo(low) >= 0;
      case BETWEEN -> n.compareTo(low) >= 0 && n.compareTo(high) <= 0;
      default -> true;
    };
  }
}
