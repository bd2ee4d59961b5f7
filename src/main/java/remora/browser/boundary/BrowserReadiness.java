package remora.browser.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import remora.browser.entity.BrowserHealth;

/**
 * Ready means that a real browser has just shown a real page. The answer is good for 15 s: a probe
 * each second must not cost a page each second.
 */
@Readiness
@ApplicationScoped
public class BrowserReadiness implements HealthCheck {

  private static final Duration GOOD_FOR = Duration.ofSeconds(15);

  @Inject Browsers browsers;
  @Inject Clock clock;

  private Instant checked = Instant.EPOCH;
  private BrowserHealth health = new BrowserHealth(false, "not checked yet");

  @Override
  public synchronized HealthCheckResponse call() {
    if (Duration.between(checked, clock.instant()).compareTo(GOOD_FOR) > 0 || !health.up()) {
      health = browsers.check();
      checked = clock.instant();
    }
    return HealthCheckResponse.named("browser")
        .status(health.up())
        .withData("detail", health.detail())
        .withData("browsers", browsers.running())
        .build();
  }
}
