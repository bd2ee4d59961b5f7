package remora.extract.control;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;

/**
 * The string formats that are checked; a format not known here is an annotation, as the
 * specification has it.
 */
final class Formats {

  static final Pattern EMAIL =
      Pattern.compile("[\\pL\\pN._%+'-]{1,64}@[\\pL\\pN-]{1,63}(?:\\.[\\pL\\pN-]{1,63})+");
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "email", EMAIL,
          "uuid", Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
          "ipv4",
              Pattern.compile(
                  "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"),
          "hostname", Pattern.compile("[\\pL\\pN](?:[\\pL\\pN.-]{0,251}[\\pL\\pN])?"));

  private Formats() {}

  static boolean matches(String format, String text) {
    return switch (format) {
      case "date" -> parses(() -> LocalDate.parse(text));
      case "date-time" -> parses(() -> OffsetDateTime.parse(text));
      case "time" -> parses(() -> OffsetTime.parse(text));
      case "uri", "url", "iri" -> isUri(text, true);
      case "uri-reference" -> isUri(text, false);
      default -> !PATTERNS.containsKey(format) || PATTERNS.get(format).matches(text);
    };
  }

  private static boolean isUri(String text, boolean absolute) {
    try {
      return !absolute
          || new URI(text.replace("|", "%7C").replace("[", "%5B").replace("]", "%5D")).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
