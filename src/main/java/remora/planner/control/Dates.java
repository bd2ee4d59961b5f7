package remora.planner.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a date that a person wrote and writes it as a field wants it. */
final class Dates {

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

  static Optional<LocalDate> iso(String value) {
    var plain = value.strip().replace(",", "").replaceAll("(\\d)(st|nd|rd|th)\\b", "$1");
    return WRITTEN.stream().flatMap(format -> parsed(plain, format).stream()).findFirst();
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
  static String asWanted(String value, String type, String placeholder) {
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
