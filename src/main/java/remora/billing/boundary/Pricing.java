package remora.billing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a successful task costs: 1 credit is $0.10, a task costs ten times what its machine time is
 * said to cost, and at least 0.1 credits (dialect A, spec section 10).
 */
@ApplicationScoped
public class Pricing {

  private static final double USD_PER_CREDIT = 0.10;
  private static final double FACTOR = 10;
  private static final long FLOOR_MICRO = 100_000;

  @Inject
  @ConfigProperty(name = "remora.billing.usd-per-browser-second")
  double usdPerSecond;

  @Inject
  @ConfigProperty(name = "remora.billing.usd-per-step")
  double usdPerStep;

  /** Price in millionths of a credit, rounded to a ten-thousandth of a credit. */
  public long micro(Duration duration, int steps) {
    double usd = duration.toMillis() / 1000.0 * usdPerSecond + steps * usdPerStep;
    long micro = Math.round(usd * FACTOR / USD_PER_CREDIT * 10_000) * 100;
    return Math.max(FLOOR_MICRO, micro);
  }
}
