package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

class RatesTest {

  private final SettableClock clock = new SettableClock();
  private final Rates rates = new Rates();

  @BeforeEach
  void wire() {
    rates.clock = clock;
  }

  @Test
  void whoCallsTooOftenIsToldWhenTheNextCallFits() {
    Tenant slow = tenant("slow", 6);
    for (int i = 0; i < 6; i++) {
      rates.count(slow);
    }
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> rates.count(slow));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RATE_LIMITED);
    assertThat(refusal.retryAfter()).isPresent();
    assertThat(refusal.retryAfter().getAsInt()).isBetween(10, 11);
    clock.now = clock.now.plus(Duration.ofSeconds(refusal.retryAfter().getAsInt()));
    assertThatCode(() -> rates.count(slow)).doesNotThrowAnyException();
    assertThat(catchThrowableOfType(Refusal.class, () -> rates.count(slow))).isNotNull();
  }

  @Test
  void oneTenantsHasteIsNotAnothers() {
    rates.count(tenant("a", 1));
    assertThatCode(() -> rates.count(tenant("b", 1))).doesNotThrowAnyException();
  }

  private static Tenant tenant(String id, int perMinute) {
    return new Tenant(id, 0, 1, perMinute, OptionalInt.empty());
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
