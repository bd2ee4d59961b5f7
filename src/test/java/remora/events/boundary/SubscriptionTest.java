package remora.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import remora.events.entity.EventType;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;

class SubscriptionTest {

  private final Deque<Runnable> executor = new ArrayDeque<>();
  private final AtomicInteger ends = new AtomicInteger();
  private final Subscription subscription = new Subscription(executor::add, ends::incrementAndGet);
  private final Recorder recorder = new Recorder();

  @Test
  void whatCameBeforeTheWriterIsDeliveredInOrder() {
    subscription.offer(step(1));
    subscription.offer(step(2));
    subscription.deliverTo(recorder);
    subscription.offer(step(3));
    runAll();
    assertThat(recorder.written).containsExactly(step(1), step(2), step(3));
  }

  @Test
  void theEndOfTheRunClosesTheStreamOnce() {
    subscription.deliverTo(recorder);
    subscription.offer(new Notice.RunEnded());
    runAll();
    subscription.offer(step(1));
    subscription.cancel();
    runAll();
    assertThat(recorder.written).containsExactly(new Notice.RunEnded());
    assertThat(recorder.closed).isEqualTo(1);
    assertThat(ends).hasValue(1);
  }

  @Test
  void aClientThatIsGoneEndsTheStream() {
    recorder.broken = true;
    subscription.deliverTo(recorder);
    subscription.offer(step(1));
    subscription.offer(step(2));
    runAll();
    assertThat(recorder.written).isEmpty();
    assertThat(recorder.closed).isEqualTo(1);
    assertThat(ends).hasValue(1);
  }

  @Test
  void aClientThatDoesNotKeepUpIsClosedAndTheOfferDoesNotWait() {
    subscription.deliverTo(recorder);
    for (int i = 0; i < 10_000; i++) {
      subscription.offer(step(i));
    }
    runAll();
    assertThat(recorder.closed).isEqualTo(1);
    assertThat(recorder.written).hasSizeLessThan(5000);
    assertThat(ends).hasValue(1);
  }

  private void runAll() {
    while (!executor.isEmpty()) {
      executor.remove().run();
    }
  }

  private static Notice step(long seq) {
    return new Notice.Stepped(
        new RunnerEvent(seq, 0, EventType.PLAN, JsonValue.EMPTY_JSON_OBJECT, Instant.EPOCH, 1));
  }

  private static final class Recorder implements NoticeWriter {
    final List<Notice> written = new ArrayList<>();
    int closed;
    boolean broken;

    @Override
    public void write(Notice notice) throws IOException {
      if (broken) {
        throw new IOException("connection reset");
      }
      written.add(notice);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
