package remora.events.boundary;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import remora.events.entity.Notice;

/**
 * One client's bounded queue of notices and the pump that empties it. A client that does not keep
 * up is closed, not waited for: it can read the run by id, or attach again.
 */
public final class Subscription {

  private static final System.Logger LOG = System.getLogger(Subscription.class.getName());
  private static final int CAPACITY = 4096;

  private final Deque<Notice> queue = new ArrayDeque<>();
  private final Executor executor;
  private final Runnable onEnd;
  private Optional<NoticeWriter> writer = Optional.empty();
  private boolean pumping;
  private boolean ended;

  Subscription(Executor executor, Runnable onEnd) {
    this.executor = executor;
    this.onEnd = onEnd;
  }

  /** Starts delivery, with what has queued up since the subscription was made. */
  public void deliverTo(NoticeWriter target) {
    synchronized (this) {
      writer = Optional.of(target);
    }
    pumpIfIdle();
  }

  /** Ends it without a further write. */
  public void cancel() {
    end();
  }

  void offer(Notice notice) {
    boolean overflow;
    synchronized (this) {
      if (ended) {
        return;
      }
      overflow = queue.size() >= CAPACITY;
      if (!overflow) {
        queue.add(notice);
      }
    }
    if (overflow) {
      // Not here: the caller holds the run's lock, which leaving it needs too.
      executor.execute(this::end);
    } else {
      pumpIfIdle();
    }
  }

  private void pumpIfIdle() {
    synchronized (this) {
      if (pumping || ended || writer.isEmpty() || queue.isEmpty()) {
        return;
      }
      pumping = true;
    }
    executor.execute(this::pump);
  }

  private void pump() {
    for (Optional<Notice> next = take(); next.isPresent(); next = take()) {
      try {
        writer.orElseThrow().write(next.get());
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.DEBUG, "a stream's client is gone", e);
        end();
        return;
      }
      if (next.get() instanceof Notice.RunEnded) {
        end();
        return;
      }
    }
  }

  private synchronized Optional<Notice> take() {
    Notice next = ended ? null : queue.poll();
    pumping = next != null;
    return Optional.ofNullable(next);
  }

  private void end() {
    Optional<NoticeWriter> target;
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      queue.clear();
      target = writer;
    }
    onEnd.run();
    target.ifPresent(NoticeWriter::close);
  }
}
