package remora.events.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import remora.operations.boundary.Streams;

/**
 * Lets streams have their turns, on a few threads for all of them: an executor's job for each of
 * 5000 streams at each event would cost more than the event. Turns are short, and none waits for a
 * client; one that waits for the store holds one thread of {@link #MOST_THREADS}.
 */
@ApplicationScoped
class Relay {

  private static final System.Logger LOG = System.getLogger(Relay.class.getName());

  /** Of the executor's 64; the rest is for who waits for a run's end. */
  private static final int MOST_THREADS = 24;

  @Inject @Streams ManagedExecutorService executor;

  private final Queue<Runnable> turns = new ArrayDeque<>();
  private int threads;

  /** Has it run soon. */
  void soon(Runnable turn) {
    synchronized (this) {
      turns.add(turn);
      if (threads >= MOST_THREADS || threads >= turns.size()) {
        return;
      }
      threads++;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException stopping) {
      left();
    }
  }

  private void work() {
    for (Optional<Runnable> turn = next(); turn.isPresent(); turn = next()) {
      try {
        turn.get().run();
      } catch (RuntimeException | Error failure) {
        // An OutOfMemoryError, say. The others must have their turns all the same: without this
        // the thread would be counted for ever, and in the end nobody had a turn any more.
        LOG.log(Level.ERROR, "a stream's turn broke off", failure);
      }
    }
  }

  private synchronized Optional<Runnable> next() {
    Optional<Runnable> turn = Optional.ofNullable(turns.poll());
    threads -= turn.isPresent() ? 0 : 1;
    return turn;
  }

  private synchronized void left() {
    threads--;
  }
}
