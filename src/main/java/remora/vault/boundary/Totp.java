package remora.vault.boundary;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import remora.vault.entity.TotpKey;

/** One-time passwords by time (RFC 6238). */
public final class Totp {

  /** A password that ends sooner may be over before the site looks at it. */
  public static final Duration LEAST_LEFT = Duration.ofSeconds(5);

  private static final long[] POWERS = {1_000_000L, 10_000_000L, 100_000_000L};

  private Totp() {}

  /** The password at a moment, with leading zeros. */
  public static String at(TotpKey key, Instant time) {
    long step = Math.floorDiv(time.getEpochSecond(), key.periodSeconds());
    byte[] hash = mac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    long password = truncated % POWERS[key.digits() - 6];
    return String.format(Locale.ROOT, "%0" + key.digits() + "d", password);
  }

  /** How long to wait until the password is good for five seconds at least. */
  public static Duration pause(TotpKey key, Instant time) {
    long period = key.periodSeconds();
    Instant next =
        Instant.ofEpochSecond((Math.floorDiv(time.getEpochSecond(), period) + 1) * period);
    Duration left = Duration.between(time, next);
    return left.compareTo(LEAST_LEFT) < 0 ? left : Duration.ZERO;
  }

  private static byte[] mac(TotpKey key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(key.hash().macName());
      mac.init(
          new SecretKeySpec(
              BaseEncoding.base32().omitPadding().decode(key.base32()), key.hash().macName()));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + key.hash().macName(), e);
    }
  }
}
