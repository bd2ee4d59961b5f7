package remora.vault.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainRuleTest {

  private static boolean allows(String rules, String address) {
    List<DomainRule> all = Stream.of(rules.split(";", -1)).map(DomainRule::of).toList();
    return DomainRule.objection(all, address).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, https://example.com/login",
    "Example.COM, https://example.com/",
    "example.com., https://example.com/",
    "example.com, https://example.com./",
    "example.com, https://example.com:8443/login?x=http://evil.example",
    "example.com:8443, https://example.com:8443/",
    "*.example.com, https://a.example.com/",
    "*.example.com, https://a.b.example.com/",
    "a.example;b.example, https://b.example/",
    "127.0.0.1, http://127.0.0.1:8080/practice/",
    "localhost, http://localhost:3000/",
    "*.localhost, http://app.localhost/",
    "[::1], http://[::1]:8080/",
    "http://intranet.example, http://intranet.example/",
    "http://intranet.example, https://intranet.example/",
    "m\u00fcller.example, https://xn--mller-kva.example/",
    "xn--mller-kva.example, https://xn--mller-kva.example/",
    "\u304a\u540d\u524d.com, https://xn--t8jx73hngb.com/",
    "my_host.example, https://my_host.example/"
  })
  void itIsAllowed(String rules, String address) {
    assertThat(allows(rules, address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, https://www.example.com/",
    "example.com, https://example.com.evil.example/",
    "example.com, https://evilexample.com/",
    "example.com, https://example.com@evil.example/",
    "example.com, https://evil.example/#@example.com/",
    "example.com, https://evil.example\\@example.com/",
    "example.com:8443, https://example.com/",
    "example.com, http://example.com/",
    "*.example.com, https://example.com/",
    "*.example.com, http://a.example.com/",
    "*.example.com, https://aexample.com/",
    "example.com, data:text/html;base64,x",
    "example.com, about:blank",
    "example.com, file:///etc/passwd",
    "example.com, ftp://example.com/",
    "example.com, blob:https://example.com/1",
    "192.168.0.7, http://192.168.0.7/",
    // Cyrillic letters: the same to the eye.
    "paypal.com, https://xn--pypal-4ve.com/",
    "*.example.com, https://xn--pypal-4ve.example.com/",
    "apple.com, https://xn--80ak6aa92e.com/"
  })
  void itIsNotAllowed(String rules, String address) {
    assertThat(allows(rules, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "",
        "*.",
        "*.com",
        "*.co.uk",
        "*.github.io",
        "*.intranet",
        "*.127.0.0.1",
        "a.*.example",
        "https://example.com",
        "example.com/login",
        "user@example.com",
        "example.com:0",
        "example.com:x",
        "example.com:99999",
        "exa mple.com",
        "..",
        "1.2.3",
        "0x7f.1",
        "stra\u00dfe.example",
        "p\u0430ypal.com",
        "\u0430\u0440\u0440\u04cf\u0435.com",
        "xn--pypal-4ve.com"
      })
  void itIsNoRule(String text) {
    assertThatThrownBy(() -> DomainRule.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDowngradeIsNamedAsOne() {
    assertThat(
            DomainRule.objection(List.of(DomainRule.of("example.com")), "http://example.com/login"))
        .get()
        .asString()
        .contains("not encrypted");
  }
}
