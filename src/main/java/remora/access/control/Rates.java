package remora.access.control;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/** How often each tenant may call: a bucket that refills evenly over a minute. */
@ApplicationScoped
public class Rates {

  @Inject Clock clock;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** Counts one call; throws RATE_LIMITED, saying when the next one fits, if it is one too many. */
  public void count(Tenant tenant) {
    ConsumptionProbe probe =
        buckets
            .computeIfAbsent(tenant.id(), id -> bucket(tenant.requestsPerMinute()))
            .tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Refusal.retryAfter(
          Refusal.Reason.RATE_LIMITED,
          "More than "
              + tenant.requestsPerMinute()
              + " requests in a minute. Try again in "
              + seconds
              + " s.",
          seconds);
    }
  }

  private Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(new ClockMeter(clock))
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
