package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Servers;

/** A server on which the practice site is switched off, and one on which it is not. */
@Tag("e2e")
class PracticeSwitchIT {

  @RegisterExtension static final Servers WITHOUT = Servers.narrow();
  @RegisterExtension static final Servers WITH = Servers.usual();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/practice/",
        "/practice/index.html",
        "/practice/gazette.html",
        "/practice/assets/shop.css",
        "/practice/shop",
        "/practice/account/login"
      })
  void thePracticeSiteIsThereOrItIsNot(String path) {
    Answer there = WITH.api().anonymous().get(path);
    assertThat(there.status()).isEqualTo(200);
    Answer gone = WITHOUT.api().anonymous().get(path);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).hasSizeLessThan(2000).doesNotContain("practice site", "Payara");
  }
}
