package remora.vault.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.vault.entity.TotpKey;
import remora.vault.entity.TotpKey.Hash;

/** The vectors of RFC 6238, appendix B, with the keys of its erratum 2866. */
class TotpTest {

  private static final String DIGITS = "1234567890".repeat(7);

  private static TotpKey key(Hash hash, int digits) {
    int bytes =
        switch (hash) {
          case SHA1 -> 20;
          case SHA256 -> 32;
          case SHA512 -> 64;
        };
    byte[] secret = DIGITS.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    return new TotpKey(BaseEncoding.base32().omitPadding().encode(secret), hash, digits, 30);
  }

  @ParameterizedTest
  @CsvSource({
    "59, SHA1, 94287082",
    "59, SHA256, 46119246",
    "59, SHA512, 90693936",
    "1111111109, SHA1, 07081804",
    "1111111109, SHA256, 68084774",
    "1111111109, SHA512, 25091201",
    "1111111111, SHA1, 14050471",
    "1111111111, SHA256, 67062674",
    "1111111111, SHA512, 99943326",
    "1234567890, SHA1, 89005924",
    "1234567890, SHA256, 91819424",
    "1234567890, SHA512, 93441116",
    "2000000000, SHA1, 69279037",
    "2000000000, SHA256, 90698825",
    "2000000000, SHA512, 38618901",
    "20000000000, SHA1, 65353130",
    "20000000000, SHA256, 77737706",
    "20000000000, SHA512, 47863826"
  })
  void itIsTheStandards(long second, Hash hash, String password) {
    assertThat(Totp.at(key(hash, 8), Instant.ofEpochSecond(second))).isEqualTo(password);
    assertThat(Totp.at(key(hash, 6), Instant.ofEpochSecond(second)))
        .isEqualTo(password.substring(2));
  }

  @Test
  void aPasswordThatIsNearlyOverIsWaitedOut() {
    TotpKey key = key(Hash.SHA1, 6);
    assertThat(Totp.pause(key, Instant.ofEpochSecond(54))).isEqualTo(Duration.ZERO);
    assertThat(Totp.pause(key, Instant.ofEpochSecond(55))).isEqualTo(Duration.ZERO);
    assertThat(Totp.pause(key, Instant.ofEpochMilli(55_001))).isEqualTo(Duration.ofMillis(4999));
    assertThat(Totp.pause(key, Instant.ofEpochSecond(59))).isEqualTo(Duration.ofSeconds(1));
    assertThat(Totp.pause(key, Instant.ofEpochSecond(60))).isEqualTo(Duration.ZERO);
  }
}
