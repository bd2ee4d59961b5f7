package remora.planner.operation;

import java.util.Locale;
import java.util.OptionalDouble;

/** Reads how long something takes: "14h 45m", "2 hours 5 minutes", "1 day 3 h". Linear time. */
final class Durations {

  private Durations() {}

  /** Minutes of the first duration in a text; empty when it has none. */
  static OptionalDouble minutes(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    double total = 0;
    boolean found = false;
    int at = 0;
    while (at < lower.length()) {
      if (!Character.isDigit(lower.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < lower.length() && Character.isDigit(lower.charAt(end))) {
        end++;
      }
      int unit = end;
      while (unit < lower.length() && lower.charAt(unit) == ' ') {
        unit++;
      }
      int last = unit;
      while (last < lower.length() && Character.isLetter(lower.charAt(last))) {
        last++;
      }
      double factor = factor(lower.substring(unit, last));
      if (factor > 0 && end - at < 7) {
        total += factor * Integer.parseInt(lower.substring(at, end));
        found = true;
      } else if (found) {
        break;
      }
      at = Math.max(last, end);
    }
    return found ? OptionalDouble.of(total) : OptionalDouble.empty();
  }

  private static double factor(String unit) {
    return switch (unit) {
      case "d", "day", "days" -> 1440;
      case "h", "hr", "hrs", "hour", "hours" -> 60;
      case "m", "min", "mins", "minute", "minutes" -> 1;
      default -> 0;
    };
  }
}
