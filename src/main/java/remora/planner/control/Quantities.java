package remora.planner.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads amounts, ratings and dates from what a page says, so that records can be compared. */
public final class Quantities {

  private static final String NUMBER = "\\d[\\d.,' ]*";
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)(?:[$€£¥₹]|usd|eur|gbp|chf)\\s?("
              + NUMBER
              + ")|("
              + NUMBER
              + ")\\s?(?:[$€£¥₹]|usd|eur|gbp|chf)");
  private static final Pattern PLAIN = Pattern.compile("-?" + NUMBER);
  private static final Pattern SCORE =
      Pattern.compile(
          "(?i)(\\d(?:[.,]\\d+)?)\\s*(?:/|out"
              + " of|of)\\s*\\d+|(?:rated|rating:?)\\s*(\\d(?:[.,]\\d+)?)|(\\d(?:[.,]\\d+)?)\\s*stars?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?i)(\\d{1,2})\\.? ([a-z]{3})[a-z]*\\.?,? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)([a-z]{3})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern AGO =
      Pattern.compile("(?i)(\\d+|an?) (minute|hour|day|week|month|year)s? ago");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> STARS = List.of("zero", "one", "two", "three", "four", "five");

  private Quantities() {}

  /** The first amount of money. */
  public static OptionalDouble money(String text) {
    var match = MONEY.matcher(text);
    return match.find()
        ? number(match.group(1) == null ? match.group(2) : match.group(1))
        : OptionalDouble.empty();
  }

  /** The first number. */
  public static OptionalDouble plain(String text) {
    var match = PLAIN.matcher(text);
    return match.find() ? number(match.group()) : OptionalDouble.empty();
  }

  /** The number next to one of these words, before or after it. */
  public static OptionalDouble beside(String words, String text) {
    var word = Pattern.quote(words.toLowerCase(Locale.ROOT));
    var lower = text.toLowerCase(Locale.ROOT);
    var after = Pattern.compile(word + "s?\\s*[:=]?\\s*(" + NUMBER + ")").matcher(lower);
    if (after.find()) {
      return number(after.group(1));
    }
    var before = Pattern.compile("(" + NUMBER + ")\\s*" + word).matcher(lower);
    return before.find() ? number(before.group(1)) : OptionalDouble.empty();
  }

  /**
   * Stars given: "4.5 out of 5", "4 stars", ★★★☆☆, or a class such as {@code star-rating Three}.
   */
  public static OptionalDouble rating(String text, String classes) {
    var match = SCORE.matcher(text);
    if (match.find()) {
      return number(firstGroup(match));
    }
    long drawn = text.chars().filter(c -> c == '★').count();
    if (drawn > 0) {
      return OptionalDouble.of((double) drawn);
    }
    for (int stars = 0; stars < STARS.size(); stars++) {
      if (classes
          .toLowerCase(Locale.ROOT)
          .matches(".*(star|rating).*\\b" + STARS.get(stars) + "\\b.*")) {
        return OptionalDouble.of(stars);
      }
    }
    return OptionalDouble.empty();
  }

  /** A day as a number that grows with time; "3 days ago" compares only with its like. */
  public static OptionalDouble date(String text) {
    var iso = ISO.matcher(text);
    if (iso.find()) {
      return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find() && month(dayFirst.group(2)) > 0) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find() && month(monthFirst.group(1)) > 0) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    var numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      return day(numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
    }
    return age(text);
  }

  private static OptionalDouble age(String text) {
    var ago = AGO.matcher(text);
    if (!ago.find()) {
      return OptionalDouble.empty();
    }
    double count = ago.group(1).startsWith("a") ? 1 : Double.parseDouble(ago.group(1));
    double days =
        switch (ago.group(2).toLowerCase(Locale.ROOT)) {
          case "minute" -> 1 / 1440.0;
          case "hour" -> 1 / 24.0;
          case "day" -> 1;
          case "week" -> 7;
          case "month" -> 30;
          default -> 365;
        };
    return OptionalDouble.of(-count * days);
  }

  private static OptionalDouble day(String year, int month, String day) {
    return OptionalDouble.of(Integer.parseInt(year) * 372.0 + month * 31 + Integer.parseInt(day));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static String firstGroup(Matcher match) {
    for (int i = 1; i < match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    return match.group(match.groupCount());
  }

  /**
   * "1,299.50" and "1.299,50" are the same: the last separator with other than three digits behind
   * it is the point.
   */
  public static OptionalDouble number(String written) {
    var digits = written.strip().replaceAll("[' ]", "").replaceFirst("[.,]+$", "");
    int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean mixed = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
    boolean decimals = point >= 0 && (mixed || digits.length() - point - 1 != 3);
    var whole = (decimals ? digits.substring(0, point) : digits).replaceAll("[.,]", "");
    var text = decimals ? whole + "." + digits.substring(point + 1) : whole;
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
