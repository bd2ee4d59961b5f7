package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import remora.extract.control.Selection.Row;

/**
 * The one thing an instruction is about, e.g. {@code Blue Kettle} in {@code the price of the Blue
 * Kettle}.
 */
final class Focus {

  private static final Pattern QUOTED = Pattern.compile("[\"“‘]([^\"”’]{2,120})[\"”’]");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)\\b(?:of|for|about|named|called|titled|is|are|does|to|in|by)\\s+(?:the\\s+|a\\s+|an\\s+)?(?:(?:product|book|item|article|person|user|company|job|movie|row|country|city)\\s+)?([\\pL\\pN][^?!;,]{1,100})");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?:\\p{Lu}[\\pL\\pN'’.-]*)(?:\\s+(?:of|the|and|in|de|for|[\\p{Lu}\\d][\\pL\\pN'’.-]*))*");

  private Focus() {}

  /** Phrases the instruction may be about, the surest first. */
  static List<String> phrases(String instruction) {
    List<String> phrases = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(instruction);
    while (quoted.find()) {
      phrases.add(quoted.group(1));
    }
    Matcher after = AFTER.matcher(instruction);
    int from = 0;
    while (from < instruction.length() && after.find(from)) {
      String text = after.group(1).replaceFirst("[.\\s]+$", "");
      phrases.add(text);
      for (String stop :
          List.of(
              " and ",
              " from ",
              " on ",
              " in ",
              " with ",
              " cost",
              " at ",
              "'s ",
              "’s ",
              " available",
              " have")) {
        if (text.contains(stop)) {
          phrases.add(text.substring(0, text.indexOf(stop)));
        }
      }
      from = after.start(1);
    }
    Matcher capitals = CAPITALS.matcher(instruction);
    while (capitals.find()) {
      if (capitals.start() > 0) {
        phrases.add(capitals.group());
      }
    }
    return phrases;
  }

  /**
   * The only record whose name or a cell is a phrase of the instruction, or else whose text alone
   * has the phrase; of several lists the one whose record shows most of what is wanted.
   */
  static Optional<Row> row(
      List<Region> regions,
      String instruction,
      List<Want> wants,
      BiFunction<Region, Entry, Row> reader) {
    for (String phrase : phrases(instruction)) {
      List<String> words = Words.of(phrase);
      if (words.isEmpty() || String.join("", words).length() < 2 || isWanted(phrase, wants)) {
        continue;
      }
      Optional<Row> best =
          regions.stream()
              .flatMap(r -> only(r, words).map(e -> reader.apply(r, e)).stream())
              .filter(row -> !row.picks().isEmpty())
              .min(
                  Comparator.comparingInt((Row row) -> -row.picks().size())
                      .thenComparingInt(row -> row.entry().text().length()));
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** {@code employees} in {@code the number of employees and the founding date} is no record. */
  private static boolean isWanted(String phrase, List<Want> wants) {
    boolean name = phrase.codePoints().anyMatch(Character::isUpperCase);
    return !name && wanted(phrase, wants);
  }

  /** Whether a phrase says what is to be read, not of what. */
  static boolean wanted(String phrase, List<Want> wants) {
    return wants.stream().anyMatch(w -> w.name().score(phrase) >= 0.7);
  }

  private static Optional<Entry> only(Region region, List<String> words) {
    List<Entry> exact = new ArrayList<>();
    List<Entry> part = new ArrayList<>();
    for (Entry entry : region.entries()) {
      String text = " " + String.join(" ", Words.of(entry.text())) + " ";
      if (text.contains(" " + String.join(" ", words) + " ")) {
        part.add(entry);
        boolean cell =
            entry.cells().stream()
                .anyMatch(c -> c.value().length() < 200 && Words.of(c.value()).equals(words));
        if (cell) {
          exact.add(entry);
        }
      }
    }
    if (exact.size() == 1) {
      return Optional.of(exact.get(0));
    }
    return part.size() == 1 && region.entries().size() > 1
        ? Optional.of(part.get(0))
        : Optional.empty();
  }

  /** Whether the page as a whole is about one of the phrases. */
  static boolean isPage(Page page, String instruction) {
    String heading =
        Singletons.heading(page).map(h -> String.join(" ", Words.of(h.text()))).orElse("");
    return phrases(instruction).stream()
        .map(p -> String.join(" ", Words.of(p)))
        .anyMatch(p -> p.length() > 2 && (" " + heading + " ").contains(" " + p + " "));
  }
}
