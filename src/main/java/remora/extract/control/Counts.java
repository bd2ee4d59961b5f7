package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many records an instruction asks for, and which one by its place. */
public final class Counts {

  private static final String NUMBER =
      "(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)";
  private static final List<String> NAMES =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern LEADING =
      Pattern.compile(
          "\\b(?:top|first|last|latest|newest|next|best|up to|at most|only|exactly|a list of|(?:at"
              + " least|collect|get|list|find|extract|return|show|give"
              + " me|scrape|read|fetch|me))\\s+(?:the\\s+)?(?:(?:top|first|last|latest|newest|next)\\s+)?"
              + NUMBER
              + "\\b(?:\\s+(\\pL[\\pL-]*))?");
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:the|any|of|these|those)\\s+" + NUMBER + "\\s+(\\pL[\\pL-]*)");
  private static final String RECORD =
      "product|item|result|article|post|row|record|entry|story|job|book|quote|review|comment|one|listing|link|movie|event|news|headline|card|offer|hit|person|employee|user|order|email|message|recipe|property|hotel|flight|question";
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:the\\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|(\\d{1,3})(?:st|nd|rd|th))\\s+(?:listed\\s+|search\\s+)?("
              + RECORD
              + "|\\pL+)\\b");
  private static final String LISTED =
      "(?:product|item|result|article|post|row|record|entry|story|job|book|listing|movie|headline|offer|hit|one)";
  private static final Pattern PLACED =
      Pattern.compile(
          "\\b"
              + LISTED
              + "\\s+(?:at|on)\\s+(?:the\\s+)?(?:very\\s+)?(?:top|bottom)\\b(?:\\s+of\\s+the\\s+(page|screen|site))?|\\b(?:topmost|uppermost|bottommost)\\s+"
              + LISTED
              + "\\b");
  private static final List<String> ORDINALS =
      List.of(
          "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final List<String> NO_UNIT =
      List.of(
          "star",
          "stars",
          "dollar",
          "dollars",
          "euro",
          "euros",
          "percent",
          "pages",
          "page",
          "day",
          "days",
          "hours",
          "minutes",
          "weeks",
          "months",
          "years",
          "year",
          "bedroom",
          "bedrooms",
          "or",
          "usd",
          "eur",
          "and",
          "to",
          "is",
          "step",
          "steps",
          "seconds",
          "times");

  private Counts() {}

  /** The count an instruction names, e.g. 5 for {@code top 5}; 0 when it names none. */
  public static int wanted(String instruction) {
    String text = instruction.toLowerCase(Locale.ROOT);
    for (Pattern pattern : List.of(LEADING, NAMED)) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        String unit = m.group(2) == null ? "" : m.group(2);
        int count = number(m.group(1));
        boolean least = m.group().startsWith("at least") && m.group(2) == null;
        boolean singular = count == 1 && m.group(1).length() > 1;
        if (count > 0 && !NO_UNIT.contains(unit) && !least && !singular && !limit(text, m)) {
          return count;
        }
      }
    }
    return 0;
  }

  /**
   * A number that bounds a value ({@code at most 20 dollars}, {@code rated at least 4}) counts
   * nothing.
   */
  private static boolean limit(String text, Matcher m) {
    String before = text.substring(Math.max(0, m.start() - 14), m.start());
    String after = text.substring(m.end(1), Math.min(text.length(), m.end(1) + 12));
    boolean bounded =
        m.group().startsWith("at most")
            || m.group().startsWith("up to")
            || m.group().startsWith("at least");
    boolean value =
        before.contains("price")
            || before.contains("cost")
            || before.contains("rated")
            || before.contains("rating")
            || before.contains("$")
            || before.strip().endsWith("of");
    return (bounded && (value || m.group(2) == null))
        || (after.startsWith(".") && after.length() > 1 && Character.isDigit(after.charAt(1)))
        || after.startsWith("%")
        || after.startsWith("-star");
  }

  /**
   * 1 for {@code the first product}, -1 for the last, 0 when no single record is meant by its
   * place.
   */
  static int ordinal(String instruction) {
    return ordinal(instruction, unit -> true);
  }

  /** The same, only of what lists are made of: in "the cheapest first and then" none is meant. */
  static int listed(String instruction) {
    return ordinal(instruction, unit -> unit.matches(LISTED));
  }

  private static int ordinal(String instruction, Predicate<String> fits) {
    Matcher m = ORDINAL.matcher(instruction.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String unit = m.group(3);
      boolean many = unit.endsWith("s") && !unit.endsWith("ss") && !unit.equals("news");
      boolean number =
          (number(unit) > 0 && !unit.equals("one"))
              || List.of(
                      "name",
                      "page",
                      "paragraph",
                      "heading",
                      "step",
                      "names",
                      "of",
                      "sentence",
                      "time",
                      "column")
                  .contains(unit);
      if (!many && !number && fits.test(unit)) {
        return m.group(1).equals("last")
            ? -1
            : m.group(2) != null ? Integer.parseInt(m.group(2)) : ORDINALS.indexOf(m.group(1));
      }
    }
    return placed(instruction);
  }

  /** "The product at the top", "the topmost entry". */
  private static int placed(String instruction) {
    Matcher m = PLACED.matcher(instruction.toLowerCase(Locale.ROOT));
    if (!m.find() || m.group(1) != null) {
      return 0;
    }
    return m.group().contains("bottom") ? -1 : 1;
  }

  private static int number(String text) {
    if (text.equals("fifteen")) {
      return 15;
    } else if (text.equals("twenty")) {
      return 20;
    }
    return text.matches("\\d+") ? Integer.parseInt(text) : Math.max(0, NAMES.indexOf(text));
  }
}
