package remora.vault.entity;

import java.util.Locale;

/**
 * The key of one-time passwords (RFC 6238) with what is made of it.
 *
 * @param base32 the key as text, upper case, without padding and blanks
 * @param digits 6 to 8
 * @param periodSeconds how long one password is good, 10 to 300
 */
public record TotpKey(String base32, Hash hash, int digits, int periodSeconds) {

  /** The hash functions that the standard names. */
  public enum Hash {
    SHA1,
    SHA256,
    SHA512;

    public String macName() {
      return "Hmac" + name();
    }

    /** By its name with or without a dash; throws IllegalArgumentException for others. */
    public static Hash of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace("-", ""));
    }
  }

  @Override
  public String toString() {
    return "TotpKey[•••]";
  }
}
