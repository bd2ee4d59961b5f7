package remora.queue.control;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of a worker's task that may be broken off from outside. Only that part: an interrupt in
 * the middle of a write to the store would be taken for the store's failure.
 */
final class Interruptible {

  private Optional<Thread> thread = Optional.empty();
  private boolean cancelled;
  private boolean abandoned;

  /** Does the work; what waits in it is woken by {@link #cancel}. */
  <T> T during(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    thread = Optional.of(Thread.currentThread());
    if (cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  /** The thread goes on to other work, which nobody has cancelled. */
  private synchronized void leave() {
    thread = Optional.empty();
    boolean unused = Thread.interrupted();
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Whether it was broken off for the server's sake: it is to be done again. */
  synchronized boolean isAbandoned() {
    return abandoned;
  }

  synchronized void abandon() {
    abandoned = true;
    cancel();
  }

  synchronized void cancel() {
    cancelled = true;
    thread.ifPresent(Thread::interrupt);
  }
}
