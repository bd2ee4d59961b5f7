package remora.planner.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a date that a person wrote and writes it as a field wants it. */
public final class Dates {

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
              "yyyy-M-d",
              "d.M.yyyy",
              "d MMMM yyyy",
              "d MMM yyyy",
              "MMMM d yyyy",
              "MMM d yyyy",
              "M/d/yyyy",
              "d/M/yyyy")
          .stream()
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
          .toList();

  private Dates() {}

  public static Optional<LocalDate> iso(String value) {
    var plain = value.strip().replace(",", "").replaceAll("(\\d)(st|nd|rd|th)\\b", "$1");
    return WRITTEN.stream().flatMap(format -> parsed(plain, format).stream()).findFirst();
  }

  /** "7:56 AM", "19:56". */
  static Optional<LocalTime> time(String value) {
    var plain = value.strip().toUpperCase(Locale.ROOT).replace(".", "");
    return first(
        List.of("H:mm", "h:mm a", "h:mma", "ha", "h a", "H:mm:ss"),
        format -> LocalTime.parse(plain, format));
  }

  /** "December 2016", "Dec 2016": a calendar's heading, and nothing else. */
  public static Optional<YearMonth> month(String text) {
    return first(
        List.of("MMMM yyyy", "MMM yyyy", "yyyy MMMM"),
        format -> YearMonth.parse(text.strip(), format));
  }

  /**
   * True when a field's text is that date, however it is written. Day and month may stand in either
   * order; with a year of two digits the text says it as well.
   */
  static boolean says(String text, LocalDate date) {
    if (CalendarSheet.names(text, date) || iso(text).filter(date::equals).isPresent()) {
      return true;
    }
    var parts =
        Arrays.stream(text.strip().split("[./ -]+", -1))
            .map(part -> part.length() > 1 && part.startsWith("0") ? part.substring(1) : part)
            .sorted()
            .toList();
    var year = String.valueOf(date.getYear());
    var day = String.valueOf(date.getDayOfMonth());
    var month = String.valueOf(date.getMonthValue());
    return parts.equals(Stream.of(day, month, year).sorted().toList())
        || parts.equals(Stream.of(day, month, year.substring(2)).sorted().toList());
  }

  private static <T> Optional<T> first(
      List<String> patterns, Function<DateTimeFormatter, T> parse) {
    return patterns.stream()
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
        .flatMap(format -> attempt(format, parse).stream())
        .findFirst();
  }

  private static <T> Optional<T> attempt(
      DateTimeFormatter format, Function<DateTimeFormatter, T> parse) {
    try {
      return Optional.of(parse.apply(format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The value, as ISO date for date controls, in the order of the placeholder ("mm/dd/yyyy") for
   * text fields.
   */
  public static String asWanted(String value, String type, String placeholder) {
    if (type.equals("time")) {
      return time(value).map(LocalTime::toString).orElse(value);
    }
    var date = iso(value);
    if (date.isEmpty()) {
      return value;
    }
    if (type.equals("date")) {
      return date.get().toString();
    }
    var pattern = placeholder.strip().replace('m', 'M').replace('Y', 'y').replace('D', 'd');
    boolean shape = pattern.matches("[Mdy]{1,4}[./ -][Mdy]{1,4}[./ -][Mdy]{1,4}");
    if (!shape) {
      return value;
    }
    try {
      return date.get().format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    } catch (IllegalArgumentException | DateTimeException e) {
      return value;
    }
  }
}
