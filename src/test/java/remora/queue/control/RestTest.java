package remora.queue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RestTest {

  private static final Duration LONG = Duration.ofSeconds(15);

  private final AtomicBoolean quiet = new AtomicBoolean();
  private final AtomicInteger beats = new AtomicInteger();
  private final Rest rest = new Rest(quiet::get, Clock.systemUTC());

  @Test
  void whatIsReachedNeedsNoWait() {
    quiet.set(true);
    assertThat(rest.await(LONG, beats::incrementAndGet)).isTrue();
    assertThat(beats).hasValue(0);
  }

  @Test
  void theEndIsSeenWithoutWaitingForTheBeat() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    CompletableFuture<Boolean> reached =
        CompletableFuture.supplyAsync(() -> rest.await(LONG, waiting::countDown));
    waiting.await();
    quiet.set(true);
    rest.look();
    assertThat(reached.join()).isTrue();
  }

  @Test
  void itIsGivenUpAfterItsTimeWithABeatEachSecond() {
    assertThat(rest.await(Duration.ofMillis(1500), beats::incrementAndGet)).isFalse();
    assertThat(beats.get()).isBetween(1, 2);
  }

  @Test
  void whoIsInterruptedHurries() {
    Thread.currentThread().interrupt();
    assertThat(rest.await(LONG, beats::incrementAndGet)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
