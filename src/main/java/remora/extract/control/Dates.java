package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Dates as pages write them. Relative dates ("2 days ago") are not dates here: there is no clock in
 * extraction, and the page does not say when it was made.
 */
final class Dates {

  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D|T|$)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:^|[^\\pL])(\\pL{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?[\\s-](?:of\\s+|de\\s+)?(\\pL{3,12})\\.?,?[\\s-](?:de\\s+)?(\\d{4})\\b");
  private static final Pattern SLASHES =
      Pattern.compile("\\b(\\d{1,2})([/.])(\\d{1,2})[/.](\\d{4})\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:T|\\b)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|h|uhr))?|(?:0?[1-9]|1[0-2])\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)");

  private static final Set<String> BESIDE =
      Set.of("am", "pm", "at", "uhr", "um", "to", "and", "from", "bis", "h", "noon", "utc", "cet");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:(?:first|last|originally)\\s+)?(?:posted|published|updated|modified|written|created|added|released|date|veröffentlicht|erstellt|publié|publicado)(?:\\s+(?:on|at|am|le|el))?[\\s:]+|on\\s+)");
  private static final Pattern TAIL = Pattern.compile("(?i),?\\s+(?:by|von|par)\\s+\\pL.*$");

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
    while (m.find()) {
      if (Months.number(m.group(1)) > 0) {
        return day(m.group(3), month(m.group(1)), m.group(2));
      }
    }
    m = DAY_FIRST.matcher(text);
    while (m.find()) {
      if (Months.number(m.group(2)) > 0) {
        return day(m.group(3), month(m.group(2)), m.group(1));
      }
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

  /** A short text that is about a date and nothing else; the year may be left out. */
  static boolean isDateText(String text) {
    return text.length() <= 60 && (date(text).isPresent() || isDay(text));
  }

  /** {@code Sat, Sep 6 at 10:00 am}: a month and a day and nothing but a time or weekday beside. */
  private static boolean isDay(String text) {
    if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    boolean month = false;
    boolean day = false;
    for (String word : Words.of(text)) {
      String plain = word.replaceFirst("^(\\d{1,2})(?:st|nd|rd|th)$", "$1");
      boolean number = plain.matches("\\d{1,2}");
      boolean named = !number && Months.number(word) > 0;
      if (!number && !named && !Months.isDay(word) && !BESIDE.contains(word)) {
        return false;
      }
      month |= named;
      day |= number && Integer.parseInt(plain) > 0 && Integer.parseInt(plain) < 32;
    }
    return month && day;
  }

  /** The part of a text that tells the date: not who posted it, nor how long it takes to read. */
  static String shown(String text) {
    if (text.length() > 160 || date(text).isEmpty()) {
      return text;
    }
    String left = LEAD.matcher(text).replaceFirst("");
    left = TAIL.matcher(left).replaceFirst("");
    String[] parts = left.split("\\s*[|·•]\\s*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (date(parts[i]).isPresent()) {
        boolean timed = i + 1 < parts.length && hasClock(parts[i + 1]);
        String from = left.substring(left.indexOf(parts[i]));
        return timed
            ? from.substring(0, from.indexOf(parts[i + 1]) + parts[i + 1].length())
            : parts[i].strip();
      }
    }
    return left;
  }

  /** Whether a short text tells a time of day. */
  static boolean hasClock(String text) {
    Matcher m = CLOCK.matcher(text);
    while (text.length() <= 60 && m.find()) {
      if (m.group().indexOf('.') < 0 || m.group().chars().anyMatch(Character::isLetter)) {
        return true;
      }
    }
    return false;
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
    return String.valueOf(Months.number(name));
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
