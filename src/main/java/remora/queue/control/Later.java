package remora.queue.control;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something a little later, once however often that is asked for meanwhile. */
final class Later {

  private final ScheduledExecutorService clock;
  private final Duration pause;
  private final Runnable action;
  private final AtomicBoolean asked = new AtomicBoolean();

  Later(ScheduledExecutorService clock, Duration pause, Runnable action) {
    this.clock = clock;
    this.pause = pause;
    this.action = action;
  }

  void ask() {
    if (asked.compareAndSet(false, true)) {
      var unused = clock.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void run() {
    asked.set(false);
    action.run();
  }
}
