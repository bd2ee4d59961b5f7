package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers as people write them: {@code $1,299.00}, {@code 1.299,00 €}, {@code (24 reviews)}, {@code
 * 1.2k}.
 */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|[^\\pL\\d.,])([-−–]?)(?:[$€£¥₹]\\s?)?(\\d{1,3}(?:["
              + " \u00a0\u2009\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,]*\\d|\\d|[.]\\d+)(?:([kKmM](?:[\\s+.,;)/]|$)|\\s?(?:mn|mio|bn|million|billion|thousand)\\b))?");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)(?:[$€£¥₹₽₩]|\\b(?:usd|eur|gbp|chf|jpy|cad|aud|inr|sek|nok|dkk|pln|czk|us\\$|rs\\.?)\\s?)\\s?-?\\d|\\d\\s?(?:[$€£¥₹₽₩]|(?:usd|eur|gbp|chf|jpy|cad|aud|inr|sek|nok|dkk|pln|czk|kr|zł|kč)\\b)");
  private static final Pattern CURRENCY_CODE =
      Pattern.compile("\\b(USD|EUR|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|CZK)\\b");
  private static final Map<String, String> SYMBOLS =
      Map.of("€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "$", "USD", "zł", "PLN", "Kč", "CZK");
  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Set<String> MILLIONS = Set.of("m", "mn", "mio", "million");

  private Numbers() {}

  /**
   * The first number of a text.
   *
   * @param others further numbers in the text
   * @param words words in the text that are not the number
   */
  record Found(BigDecimal value, int others, int words, String written) {}

  static boolean isMoney(String text) {
    return ClassNames.digits(text) > 0 && MONEY.matcher(text).find();
  }

  /**
   * The money in a text that is about nothing else, e.g. {@code from $12.50 each} but no sentence.
   */
  static boolean isMoneyText(String text) {
    return text.length() <= 40 && isMoney(text) && Words.of(text).size() <= 6;
  }

  /**
   * ISO code of the currency a text names; a bare dollar sign counts as USD only where a code is
   * wanted.
   */
  static Optional<String> currency(String text) {
    Matcher code = CURRENCY_CODE.matcher(text);
    if (code.find()) {
      return Optional.of(code.group(1));
    }
    return SYMBOLS.entrySet().stream()
        .filter(e -> text.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Accounts write what is lost in brackets; elsewhere brackets hold counts: {@code (24)}. */
  static String signed(Cell cell, String text, PropertyName name) {
    boolean account = cell.method().equals("table") && !name.means("reviews");
    return account && text.matches("\\(\\d[\\d.,  ]*\\)")
        ? "-" + text.substring(1, text.length() - 1)
        : text;
  }

  static Optional<Found> first(String text) {
    return first(text, false);
  }

  /**
   * @param whole whether digits after a single separator in threes are thousands, as in a count
   */
  static Optional<Found> first(String text, boolean whole) {
    if (text.length() > 400) {
      return Optional.empty();
    }
    String squeezed = Words.squeeze(text);
    int small = SMALL.indexOf(Words.lower(squeezed));
    if (small >= 0) {
      return Optional.of(new Found(BigDecimal.valueOf(small), 0, 0, squeezed));
    }
    if (ClassNames.digits(squeezed) == 0) {
      return Optional.empty();
    }
    Matcher m = NUMBER.matcher(squeezed);
    Optional<Found> found = Optional.empty();
    int others = -1;
    int from = 0;
    while (m.find(from)) {
      from = m.end(2);
      if (found.isEmpty()) {
        boolean money = isMoney(squeezed);
        int words = 0;
        for (String word : Words.of(squeezed)) {
          words += Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        String sign =
            m.group(1) != null && !m.group(1).isEmpty() && !precededByNumber(squeezed, m.start(1))
                ? "-"
                : "";
        found =
            read(m.group(2), money, whole)
                .map(v -> scaled(v, m.group(3)))
                .map(v -> sign.isEmpty() ? v : v.negate())
                .map(v -> new Found(v, 0, 0, m.group(2)));
        if (found.isPresent()) {
          found = Optional.of(new Found(found.get().value(), 0, words, m.group(2)));
        }
      }
      others++;
    }
    int more = Math.max(0, others);
    return found.map(f -> new Found(f.value(), more, f.words(), f.written()));
  }

  private static boolean precededByNumber(String text, int at) {
    return at > 0
        && Character.isDigit(
            text.substring(0, at)
                .strip()
                .codePointBefore(Math.max(1, text.substring(0, at).strip().length())));
  }

  private static BigDecimal scaled(BigDecimal value, String suffix) {
    if (suffix == null || suffix.isEmpty()) {
      return value;
    }
    String unit = Words.lower(suffix).replaceAll("[^a-z]", "");
    int power = MILLIONS.contains(unit) ? 6 : unit.equals("bn") || unit.equals("billion") ? 9 : 3;
    return value.scaleByPowerOfTen(power);
  }

  private static Optional<BigDecimal> read(String digits, boolean money, boolean whole) {
    String plain = digits.replaceAll("[ \u00a0\u2009\u202f'’]", "");
    while (plain.endsWith(".") || plain.endsWith(",")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    int dot = plain.lastIndexOf('.');
    int comma = plain.lastIndexOf(',');
    String normal;
    if (dot >= 0 && comma >= 0) {
      normal = dot > comma ? plain.replace(",", "") : plain.replace(".", "").replace(',', '.');
    } else if (comma >= 0) {
      normal = separated(plain, ',', true);
    } else if (dot >= 0) {
      normal = separated(plain, '.', money || whole);
    } else {
      normal = plain;
    }
    try {
      return normal.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(normal));
    } catch (NumberFormatException e) {
      return Optional.empty(); // 1.2.3 is a version or an address, no number
    }
  }

  /**
   * One kind of separator: repeated, or before exactly three digits where that is usual, it marks
   * thousands.
   */
  private static String separated(String digits, char separator, boolean thousandsUsual) {
    int first = digits.indexOf(separator);
    int last = digits.lastIndexOf(separator);
    boolean threes =
        digits.length() - last - 1 == 3 && first <= 3 && first > 0 && !digits.startsWith("0");
    if (first != last) {
      return threes ? digits.replace(String.valueOf(separator), "") : digits;
    }
    return threes && thousandsUsual
        ? digits.replace(String.valueOf(separator), "")
        : digits.replace(separator, '.');
  }
}
