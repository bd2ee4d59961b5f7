package remora.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a condition, looking every so often, and says what it waited for when it does not come
 * true.
 */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /** Something to look for; an exception ends the waiting. */
  @FunctionalInterface
  public interface Look<T> {
    Optional<T> now() throws Exception;
  }

  /** A condition; an exception ends the waiting. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  /** What has come, or an {@link AssertionError} naming it. */
  public static <T> T found(String what, Duration atMost, Look<T> look) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      Optional<T> now = look(what, look);
      if (now.isPresent()) {
        return now.get();
      }
      if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
        throw new AssertionError("waited " + atMost.toSeconds() + " s in vain for: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Returns when the condition holds. */
  public static void that(String what, Duration atMost, Condition condition) {
    Boolean unused =
        found(what, atMost, () -> condition.holds() ? Optional.of(true) : Optional.empty());
  }

  private static <T> Optional<T> look(String what, Look<T> look) {
    try {
      return look.now();
    } catch (Exception e) {
      throw new AssertionError("while waiting for: " + what, e);
    }
  }
}
