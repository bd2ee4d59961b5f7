package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Dates as English pages write them. Relative dates ("2 days ago") are not dates here: there is no
 * clock in extraction, and the page does not say when it was made.
 */
final class Dates {

  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D|T|$)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-](?:of\\s+)?" + MONTH + ",?[\\s-](\\d{4})\\b");
  private static final Pattern SLASHES =
      Pattern.compile("\\b(\\d{1,2})([/.])(\\d{1,2})[/.](\\d{4})\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:T|\\b)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|h|uhr))?|(?:0?[1-9]|1[0-2])\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)");

  private Dates() {}

  /** A time of day and nothing else: {@code 07:15}, {@code 7.15 pm}. A bare 7.15 is a number. */
  static boolean isClockText(String text) {
    return text.length() <= 14
        && CLOCK.matcher(text).matches()
        && (text.indexOf('.') < 0 || text.chars().anyMatch(Character::isLetter));
  }

  static Optional<LocalDate> date(String text) {
    if (text.length() > 200 || ClassNames.digits(text) < 4) {
      return Optional.empty();
    }
    Matcher m = ISO.matcher(text);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = MONTH_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = DAY_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = SLASHES.matcher(text);
    if (m.find()) {
      boolean dayFirst = m.group(2).equals(".") || Integer.parseInt(m.group(1)) > 12;
      return dayFirst
          ? day(m.group(4), m.group(3), m.group(1))
          : day(m.group(4), m.group(1), m.group(3));
    }
    return Optional.empty();
  }

  /**
   * With the offset the page gives; without one the time is taken as UTC, without a time the day's
   * start.
   */
  static Optional<OffsetDateTime> dateTime(String text) {
    return date(text)
        .map(
            day -> {
              Matcher m = TIME.matcher(text);
              return m.find() ? at(day, m) : day.atStartOfDay().atOffset(ZoneOffset.UTC);
            });
  }

  /** A short text that is about a date and nothing else. */
  static boolean isDateText(String text) {
    return text.length() <= 60 && date(text).isPresent();
  }

  private static OffsetDateTime at(LocalDate day, Matcher m) {
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(4) == null ? "" : Words.lower(m.group(4));
    if (half.startsWith("p") && hour < 12) {
      hour += 12;
    } else if (half.startsWith("a") && hour == 12) {
      hour = 0;
    }
    try {
      int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      return day.atTime(LocalTime.of(hour, Integer.parseInt(m.group(2)), second))
          .atOffset(offset(m.group(5)));
    } catch (DateTimeException e) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
  }

  private static ZoneOffset offset(String zone) {
    return zone == null || zone.isEmpty() || Character.isLetter(zone.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(Words.lower(name)) + 1);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
