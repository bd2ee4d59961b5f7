package remora.practice.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reference numbers such as {@code MH-482913-57}: six digits made from what was sent, two to check
 * them.
 *
 * <p>The same form sent twice gets the same number, so a repeated step of an agent shows as one
 * case, and a result page can tell a number of ours from one typed into its address without a
 * store.
 */
public final class Reference {

  private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})-([0-9]{6})-([0-9]{2})");

  private Reference() {}

  /** The number for these fields, in this order. */
  public static String of(String prefix, List<String> fields) {
    var digest = sha256(String.join("\u0000", fields));
    var number = Math.floorMod(new java.math.BigInteger(1, digest).longValue(), 1_000_000L);
    var digits = String.format(Locale.ROOT, "%06d", number);
    return prefix + "-" + digits + "-" + check(prefix, digits);
  }

  /** The number itself if it is one of ours with this prefix. */
  public static Optional<String> checked(String prefix, String candidate) {
    var matcher = SHAPE.matcher(candidate);
    return matcher.matches()
            && matcher.group(1).equals(prefix)
            && check(prefix, matcher.group(2)).equals(matcher.group(3))
        ? Optional.of(candidate)
        : Optional.empty();
  }

  private static String check(String prefix, String digits) {
    var letters = prefix.charAt(0) * 31 + prefix.charAt(1);
    return String.format(Locale.ROOT, "%02d", 98 - (Integer.parseInt(digits) + letters) % 97);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
