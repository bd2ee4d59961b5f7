package remora.billing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricingTest {

  private final Pricing pricing = new Pricing();

  @BeforeEach
  void configure() {
    pricing.usdPerSecond = 0.0001;
    pricing.usdPerStep = 0.0001;
  }

  @Test
  void aSmallTaskCostsTheFloor() {
    assertThat(pricing.micro(Duration.ofMillis(300), 3)).isEqualTo(100_000);
  }

  @Test
  void aLongTaskCostsMore() {
    // 60 s and 10 steps are said to cost $0.007; ten times that at $0.10 a credit.
    assertThat(pricing.micro(Duration.ofSeconds(60), 10)).isEqualTo(700_000);
  }

  @Test
  void pricesAreWholeTenThousandthsOfACredit() {
    assertThat(pricing.micro(Duration.ofMillis(33_333), 7) % 100).isZero();
  }
}
