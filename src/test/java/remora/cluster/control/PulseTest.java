package remora.cluster.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import remora.cluster.control.Nodes.Node;

class PulseTest {

  private static final Duration LEASE = Duration.ofSeconds(15);

  private long seconds = 1000;
  private final Pulse pulse = new Pulse(LEASE, () -> Duration.ofSeconds(seconds).toNanos());

  private static Node node(long beat) {
    return new Node("n", beat, false);
  }

  private boolean standsStill(long beat) {
    return !pulse.still(List.of(node(beat))).isEmpty();
  }

  @Test
  void aCounterThatStandsStillForALeaseIsSeen() {
    for (int second = 0; second < 15; second++) {
      assertThat(standsStill(7)).as("second %s", second).isFalse();
      seconds++;
    }
    assertThat(standsStill(7)).isTrue();
  }

  @Test
  void aCounterThatMovesIsNot() {
    for (int second = 0; second < 100; second++) {
      assertThat(standsStill(second / 14)).as("second %s", second).isFalse();
      seconds++;
    }
  }

  @Test
  void anOutageStartsTheWaitAnew() {
    for (int second = 0; second < 14; second++, seconds++) {
      standsStill(7);
    }
    pulse.forget();
    assertThat(standsStill(7)).isFalse();
    seconds++;
    assertThat(standsStill(7)).isFalse();
  }

  @Test
  void aPauseOfOnesOwnStartsTheWaitAnew() {
    standsStill(7);
    seconds += 3600;
    assertThat(standsStill(7)).isFalse();
    seconds++;
    assertThat(standsStill(7)).isFalse();
  }

  @Test
  void whoIsGoneIsForgotten() {
    standsStill(7);
    assertThat(pulse.still(List.of())).isEmpty();
  }
}
