package remora.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.vault.entity.TotpKey;
import remora.vault.entity.TotpKey.Hash;

class TotpKeysTest {

  private static final String KEY = "JBSWY3DPEHPK3PXP";

  @ParameterizedTest
  @ValueSource(
      strings = {
        KEY,
        "jbsw y3dp ehpk 3pxp",
        "JBSW-Y3DP-EHPK-3PXP",
        " JBSWY3DPEHPK3PXP= ",
        "otpauth://totp/Shop:alice?secret=JBSWY3DPEHPK3PXP&issuer=Shop",
        "OTPAUTH://totp/x?issuer=y&Secret=jbswy3dpehpk3pxp&digits=6&period=30&algorithm=SHA1"
      })
  void theUsualForms(String text) {
    assertThat(TotpKeys.parse(text)).isEqualTo(new TotpKey(KEY, Hash.SHA1, 6, 30));
  }

  @Test
  void anAddressSaysMore() {
    assertThat(
            TotpKeys.parse(
                "otpauth://totp/x?secret=" + KEY + "&algorithm=SHA-512&digits=8&period=60"))
        .isEqualTo(new TotpKey(KEY, Hash.SHA512, 8, 60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not base32!",
        "12345678",
        "otpauth://totp/x",
        "otpauth://totp/x?secret=",
        "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=1",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=4",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=99999999999",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=0",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=MD5",
        "otpauth://totp/x?secret=%zz"
      })
  void whatIsNoKeyIsNotQuoted(String text) {
    assertThatThrownBy(() -> TotpKeys.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("JBSW");
  }

  @Test
  void itDoesNotPrintItself() {
    assertThat(TotpKeys.parse(KEY).toString()).doesNotContain(KEY);
  }
}
