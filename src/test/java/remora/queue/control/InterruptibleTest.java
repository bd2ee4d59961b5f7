package remora.queue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptibleTest {

  private final Interruptible work = new Interruptible();

  @Test
  void itWakesWhatWaits() {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> worker =
        CompletableFuture.supplyAsync(
            () ->
                work.during(
                    () -> {
                      begun.countDown();
                      return waitForEver();
                    }));
    assertThat(begun).satisfies(latch -> assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue());
    work.cancel();
    assertThatThrownBy(() -> worker.orTimeout(10, TimeUnit.SECONDS).join())
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void whatBeginsAfterTheEndIsWokenAtOnce() {
    work.cancel();
    assertThatThrownBy(() -> work.during(InterruptibleTest::waitForEver))
        .hasRootCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void theThreadGoesOnUninterrupted() {
    boolean inside =
        work.during(
            () -> {
              work.cancel();
              return Thread.currentThread().isInterrupted();
            });
    assertThat(inside).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    work.cancel();
    assertThat(Thread.currentThread().isInterrupted()).as("after its end").isFalse();
  }

  private static String waitForEver() {
    try {
      new CountDownLatch(1).await();
      return "";
    } catch (InterruptedException woken) {
      throw new IllegalStateException(woken);
    }
  }
}
