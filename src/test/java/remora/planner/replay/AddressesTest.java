package remora.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

  private static String pattern(String url) {
    return Addresses.pattern(url, "ada lovelace"::equals);
  }

  @Test
  void whatVariesAndWhatComesAfterThePathIsNotKept() {
    assertThat(pattern("https://Shop.example:8443/users/ada%20lovelace/orders?token=x#y"))
        .isEqualTo("shop.example:8443/users/*/orders");
    assertThat(pattern("https://shop.example/order/4711")).isEqualTo("shop.example/order/*");
    assertThat(pattern("https://shop.example/a%2Fb/c")).isEqualTo("shop.example/*/c");
    assertThat(pattern("https://shop.example?token=x")).isEqualTo("shop.example");
    assertThat(pattern("https://ada:tulip@shop.example/")).isEqualTo("shop.example/");
  }

  @Test
  void whatJavaRefusesIsTakenApartAsWell() {
    assertThat(pattern("https://shop.example/a b/c|d?q=secret|x"))
        .isEqualTo("shop.example/a b/c|d");
    assertThat(pattern("https://shop.example/100%/x")).isEqualTo("shop.example/*/x");
    assertThat(pattern("data:text/html,secret")).isEqualTo("data:");
    assertThat(pattern("about:blank")).isEqualTo("about:");
  }

  @Test
  void onlyTheHostThatWasIsFitted() {
    String pattern = pattern("https://shop.example/order/4711");
    assertThat(Addresses.fits(pattern, "https://shop.example/order/9?x=y")).isTrue();
    assertThat(Addresses.fits(pattern, "https://shop.example/order")).isFalse();
    assertThat(Addresses.fits(pattern, "https://shop.example@evil.example/order/9")).isFalse();
    assertThat(Addresses.fits(pattern, "https://evil.example\\shop.example/order/9")).isFalse();
    assertThat(Addresses.fits(pattern, "https://shop.example.evil.example/order/9")).isFalse();
    assertThat(Addresses.fits("*/order", "https://evil.example/order")).isFalse();
  }

  @Test
  void theOriginHasNoNameAndPassword() {
    assertThat(Addresses.origin("HTTPS://ada:tulip@Shop.example:8443/a"))
        .isEqualTo("https://shop.example:8443");
    assertThat(Addresses.origin("https://evil.example?@shop.example/"))
        .isEqualTo("https://evil.example");
    assertThat(Addresses.origin("blob:nothing")).isEqualTo("blob:");
    assertThat(Addresses.origin("")).isEmpty();
  }
}
