package remora.planner.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeferredTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Vectors ONES = texts -> texts.stream().map(text -> new float[] {1}).toList();
  private static final List<String> ASKED = List.of("luggage");

  private final Logger logger = Logger.getLogger(Deferred.class.getName());
  private final List<String> logged = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(listening);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(listening);
  }

  @Test
  void itIsLoadedAtTheFirstQuestionAndOnce() {
    var loads = new AtomicInteger();
    var deferred =
        new Deferred(
            () -> {
              loads.incrementAndGet();
              return ONES;
            },
            "",
            Runnable::run,
            LONG);
    assertThat(loads).hasValue(0);
    assertThat(deferred.of(ASKED)).hasSize(1);
    assertThat(deferred.of(ASKED)).hasSize(1);
    assertThat(loads).hasValue(1);
  }

  @Test
  void oneThatCannotBeLoadedIsSaidOnceWithItsCureAndNotTriedAgain() {
    var loads = new AtomicInteger();
    var deferred =
        new Deferred(
            () -> {
              loads.incrementAndGet();
              throw new IOException("no such folder");
            },
            "Fetch it.",
            Runnable::run,
            LONG);
    assertThat(deferred.of(ASKED)).isEmpty();
    assertThat(deferred.of(ASKED)).isEmpty();
    assertThat(loads).hasValue(1);
    assertThat(logged).singleElement().asString().contains("no such folder", "Fetch it.");
  }

  @Test
  void aLibraryThatDoesNotLinkDoesNotReachTheTask() {
    var deferred =
        new Deferred(
            () -> {
              throw new UnsatisfiedLinkError("already loaded in another classloader");
            },
            "",
            Runnable::run,
            LONG);
    assertThat(deferred.of(ASKED)).isEmpty();
    assertThat(logged).singleElement().asString().contains("already loaded");
  }

  @Test
  void nobodyWaitsForAModelThatIsSlowAndItIsUsedWhenItIsThere() throws InterruptedException {
    var open = new CountDownLatch(1);
    var there = new CountDownLatch(1);
    Executor elsewhere = ForkJoinPool.commonPool();
    var deferred =
        new Deferred(
            () -> {
              open.await();
              there.countDown();
              return ONES;
            },
            "",
            elsewhere,
            Duration.ofMillis(300));
    assertThat(deferred.of(ASKED)).isEmpty();
    open.countDown();
    there.await();
    assertThat(deferred.of(ASKED)).hasSize(1);
    assertThat(logged).noneMatch(line -> line.contains("is off"));
  }
}
