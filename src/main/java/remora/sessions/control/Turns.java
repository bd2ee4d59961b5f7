package remora.sessions.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import remora.access.entity.Refusal;

/**
 * One call at a time, in the order they came. How many wait and for how long is bounded: each of
 * them holds a thread of the server.
 */
public final class Turns {

  private final Semaphore turn = new Semaphore(1, true);
  private final AtomicInteger inside = new AtomicInteger();
  private final int mostWaiting;
  private final Duration longest;

  /**
   * Nobody waits yet.
   *
   * @param mostWaiting calls that may wait while one is done
   * @param longest how long one waits for its turn
   */
  public Turns(int mostWaiting, Duration longest) {
    this.mostWaiting = mostWaiting;
    this.longest = longest;
  }

  /**
   * Does it when it is its turn.
   *
   * @throws Refusal 503 {@code session_busy} when too many wait or the turn does not come
   */
  public <T> T take(Supplier<T> call) {
    if (inside.incrementAndGet() > mostWaiting + 1) {
      inside.decrementAndGet();
      throw full();
    }
    try {
      if (!turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw full();
      }
      try {
        return call.get();
      } finally {
        turn.release();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw full();
    } finally {
      inside.decrementAndGet();
    }
  }

  /** Whether somebody is inside or waits to be. */
  public boolean taken() {
    return inside.get() > 0;
  }

  private static Refusal full() {
    return new Refusal(
        Refusal.Reason.UNAVAILABLE,
        "session_busy",
        "The session is busy with other calls. Try again when they have ended.");
  }
}
