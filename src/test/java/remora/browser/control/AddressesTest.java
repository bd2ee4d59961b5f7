package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x",
        "HTTPS://x",
        "about:blank",
        "data:text/html,x",
        "blob:http://x/1",
        " https://x"
      })
  void pagesOfTheWebAreNavigable(String url) {
    assertThat(Addresses.navigable(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///x",
        "FiLe:///x",
        "fi\tle:///x",
        "\u0001file:///x",
        "chrome://x",
        "about:gpu",
        "javascript:1",
        "java\nscript:1",
        "view-source:http://x",
        "ftp://x",
        "x",
        "",
        "//x",
        ":"
      })
  void nothingElseIs(String url) {
    assertThat(Addresses.navigable(url)).isFalse();
  }
}
