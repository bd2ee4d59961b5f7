package remora.chaos;

import java.util.concurrent.locks.LockSupport;

/** Watches what processes hold, all together, until it is closed. */
final class PeakMemory implements AutoCloseable {

  private static final long PAUSE_NANOS = 50_000_000;

  private final Processes processes;
  private final long limit;
  private final Thread thread = new Thread(this::watch, "peak memory");
  private volatile boolean closed;
  private volatile boolean ended;
  private volatile long most;

  private PeakMemory(Processes processes, long limit) {
    this.processes = processes;
    this.limit = limit;
    thread.setDaemon(true);
    thread.start();
  }

  static PeakMemory of(Processes processes) {
    return new PeakMemory(processes, Long.MAX_VALUE);
  }

  /** Ends their pages when they hold more than this, so that the machine lives. */
  static PeakMemory endingAbove(Processes processes, long megabytes) {
    return new PeakMemory(processes, megabytes);
  }

  private void watch() {
    while (!closed) {
      most = Math.max(most, processes.megabytes());
      if (most > limit) {
        ended = true;
        processes.alive().stream().filter(Processes::isRenderer).forEach(Processes::kill);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** The most so far. */
  long megabytes() {
    return most;
  }

  boolean hasEndedThem() {
    return ended;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
