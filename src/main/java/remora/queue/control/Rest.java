package remora.queue.control;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import remora.operations.entity.Deadline;

/** Waits until nothing is at work any more. */
final class Rest {

  private static final Duration BEAT = Duration.ofSeconds(1);

  private final BooleanSupplier reached;
  private final Clock clock;

  Rest(BooleanSupplier reached, Clock clock) {
    this.reached = reached;
    this.clock = clock;
  }

  /** Something ended: who waits looks again. */
  synchronized void look() {
    notifyAll();
  }

  /**
   * Returns when it is reached, or so much later, or when the waiting thread is to hurry.
   *
   * @param beat called once a second meanwhile
   * @return whether it was reached
   */
  boolean await(Duration atMost, Runnable beat) {
    Deadline deadline = Deadline.in(atMost, clock);
    while (!reached.getAsBoolean()
        && !deadline.passed()
        && pause(Deadline.in(deadline.atMost(BEAT), clock))) {
      beat.run();
    }
    return reached.getAsBoolean();
  }

  /** False when it is to be hurried. */
  private synchronized boolean pause(Deadline deadline) {
    try {
      while (!reached.getAsBoolean() && !deadline.passed()) {
        wait(deadline.remaining().toMillis() + 1);
      }
      return true;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
