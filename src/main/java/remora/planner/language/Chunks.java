package remora.planner.language;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * Tells what a run of characters without spaces is. Linear-time patterns: instructions come from
 * outside.
 */
final class Chunks {

  private static final Pattern WEB = Pattern.compile("(?i)(https?://|about:|www\\.)\\S+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)[a-z0-9][a-z0-9.-]*\\.([a-z]{2,6})(:\\d+)?(/\\S*)?");
  private static final Pattern LOCAL = Pattern.compile("(?i)localhost(:\\d+)?(/\\S*)?");
  private static final Pattern MAIL = Pattern.compile("[^\\s@:]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
  private static final Pattern SUM =
      Pattern.compile("(?i)[$€£¥]\\d[\\d.,]*|\\d[\\d.,]*(€|£|\\$|¥|usd|eur|gbp)");
  private static final Pattern NUMERAL =
      Pattern.compile("[+-]?\\d[\\d.,]*%?|[+-]?\\d+(,[+-]?\\d+)+");
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "com", "org", "net", "io", "dev", "gov", "edu", "co", "uk", "de", "eu", "ch", "info",
          "app", "ai", "me", "fr", "it", "nl", "at", "us", "biz", "test", "example", "local");

  private Chunks() {}

  static Kind kind(String chunk) {
    // Most chunks are plain words; the patterns cost 40 times as much as this look.
    if (chunk.chars().allMatch(Character::isLetter) && !chunk.equalsIgnoreCase("localhost")) {
      return Kind.WORD;
    }
    if (WEB.matches(chunk) || LOCAL.matches(chunk)) {
      return Kind.URL;
    }
    if (MAIL.matches(chunk)) {
      return Kind.EMAIL;
    }
    if (DAY.matches(chunk) || CLOCK.matches(chunk)) {
      return Kind.DATE;
    }
    if (SUM.matches(chunk)) {
      return Kind.MONEY;
    }
    if (NUMERAL.matches(chunk)) {
      return Kind.NUMBER;
    }
    var domain = DOMAIN.matcher(chunk);
    return domain.matches() && TOP_LEVEL.contains(domain.group(1).toLowerCase(Locale.ROOT))
        ? Kind.URL
        : Kind.WORD;
  }
}
