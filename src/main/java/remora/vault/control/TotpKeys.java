package remora.vault.control;

import com.google.common.io.BaseEncoding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import remora.vault.entity.TotpKey;
import remora.vault.entity.TotpKey.Hash;

/**
 * Reads keys of one-time passwords: the key itself in Base32, as sites show it, or an {@code
 * otpauth://totp/} address, as their QR codes hold it.
 */
final class TotpKeys {

  private static final String SCHEME = "otpauth://";
  private static final int USUAL_DIGITS = 6;
  private static final int USUAL_PERIOD = 30;
  private static final int LONGEST = 1024;

  private TotpKeys() {}

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException whose message does not hold the text
   */
  static TotpKey parse(String text) {
    String trimmed = text.strip();
    return trimmed.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? address(trimmed)
        : new TotpKey(base32(trimmed), Hash.SHA1, USUAL_DIGITS, USUAL_PERIOD);
  }

  private static TotpKey address(String address) {
    String rest = address.substring(SCHEME.length());
    int query = rest.indexOf('?');
    if (query < 0 || !rest.toLowerCase(Locale.ROOT).startsWith("totp/")) {
      throw new IllegalArgumentException("only otpauth://totp/ addresses with a secret are known");
    }
    Map<String, String> parameters = parameters(rest.substring(query + 1));
    Hash hash;
    try {
      hash = Hash.of(parameters.getOrDefault("algorithm", "SHA1"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the algorithm is not SHA1, SHA256 or SHA512");
    }
    return new TotpKey(
        base32(parameters.getOrDefault("secret", "")),
        hash,
        number(parameters, "digits", USUAL_DIGITS, 6, 8),
        number(parameters, "period", USUAL_PERIOD, 10, 300));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals).toLowerCase(Locale.ROOT),
            decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the otpauth address has a broken % in it");
    }
  }

  private static int number(
      Map<String, String> parameters, String name, int usual, int least, int most) {
    String text = parameters.getOrDefault(name, Integer.toString(usual));
    boolean digits =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = digits ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is not between " + least + " and " + most);
    }
    return value;
  }

  private static String base32(String text) {
    StringBuilder bare = new StringBuilder();
    text.chars().filter(c -> c != ' ' && c != '-' && c != '=').forEach(c -> bare.append((char) c));
    String key = bare.toString().toUpperCase(Locale.ROOT);
    if (key.isEmpty()
        || key.length() > LONGEST
        || !BaseEncoding.base32().omitPadding().canDecode(key)) {
      throw new IllegalArgumentException("the key of one-time passwords is not Base32");
    }
    return key;
  }
}
