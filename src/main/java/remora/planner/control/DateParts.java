package remora.planner.control;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import remora.planner.language.Words;

/** A date for a form that asks for day, month and year in fields of their own. */
final class DateParts {

  private DateParts() {}

  /** The values with a date cut into its parts, where the form has the parts and not the whole. */
  static Map<String, String> of(Map<String, String> values, List<Field> fields) {
    var day = field("day", fields);
    var month = field("month", fields);
    var year = field("year", fields);
    var dates =
        values.entrySet().stream()
            .filter(entry -> Dates.iso(entry.getValue()).isPresent())
            .filter(
                entry ->
                    fields.stream()
                        .noneMatch(
                            each -> FieldFit.of(entry.getKey(), entry.getValue(), each) > .52))
            .toList();
    if (dates.size() != 1 || day.isEmpty() || month.isEmpty() || year.isEmpty()) {
      return values;
    }
    var date = Dates.iso(dates.get(0).getValue()).orElseThrow();
    var parts = new LinkedHashMap<>(values);
    parts.remove(dates.get(0).getKey());
    parts.put(day.get(0).label(), option(day.get(0), date.getDayOfMonth(), ""));
    parts.put(
        month.get(0).label(),
        option(
            month.get(0),
            date.getMonthValue(),
            date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    parts.put(year.get(0).label(), String.valueOf(date.getYear()));
    return parts;
  }

  private static List<Field> field(String part, List<Field> fields) {
    return fields.stream()
        .filter(field -> Words.of(field.label() + " " + field.node().name()).contains(part))
        .limit(1)
        .toList();
  }

  /** The number as the field's options write it, or the name where they have names. */
  private static String option(Field field, int number, String name) {
    var options = field.node().options();
    var padded = String.format(Locale.ROOT, "%02d", number);
    if (options.isEmpty() || options.contains(String.valueOf(number))) {
      return String.valueOf(number);
    }
    if (options.contains(padded)) {
      return padded;
    }
    return options.stream()
        .filter(option -> option.length() >= 3 && name.startsWith(option.replace(".", "")))
        .findFirst()
        .orElse(String.valueOf(number));
  }
}
