package remora.operations.entity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment by which a piece of work must have ended. One deadline is made when a task starts and
 * is passed down to every wait, so that no wait outlives the task.
 */
public record Deadline(Clock clock, Instant at) {

  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time));
  }

  /** Time left, never negative. */
  public Duration remaining() {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean passed() {
    return !clock.instant().isBefore(at);
  }

  /** The shorter of the time left and {@code most}. */
  public Duration atMost(Duration most) {
    Duration left = remaining();
    return left.compareTo(most) < 0 ? left : most;
  }

  /** Throws {@link DeadlinePassed} when no time is left. */
  public void check() {
    if (passed()) {
      throw new DeadlinePassed();
    }
  }
}
