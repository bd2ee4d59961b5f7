package remora.browser.control;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running Chromium with its driver, connection and folder. However it ends, processes and folder
 * are gone afterwards.
 */
public final class Chromium implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Chromium.class.getName());

  private final CdpConnection connection;
  private final ProcessTree processes;
  private final Scratch scratch;
  private final Instant started;
  private final Runnable threads;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Void> cleaned = new CompletableFuture<>();

  /**
   * A browser that has started.
   *
   * @param threads what Selenium keeps for each driver until told otherwise: two threads
   */
  Chromium(
      CdpConnection connection,
      ProcessTree processes,
      Scratch scratch,
      Instant started,
      Runnable threads) {
    this.connection = connection;
    this.threads = threads;
    this.processes = processes;
    this.scratch = scratch;
    this.started = started;
    Waiting.react(connection.end(), (reason, none) -> end(""));
    Waiting.react(
        processes.root().onExit(), (gone, none) -> end("the browser went away (its driver ended)"));
  }

  CdpConnection connection() {
    return connection;
  }

  /** The browser-level DevTools socket. */
  public URI devTools() {
    return connection.address();
  }

  public Instant started() {
    return started;
  }

  public boolean alive() {
    return connection.alive();
  }

  /** Completes when it is gone, for whatever reason. */
  public CompletableFuture<Void> ended() {
    return connection.end().thenAccept(reason -> {});
  }

  /** Completes when its processes have ended and its folder is deleted. */
  public CompletableFuture<Void> cleaned() {
    return cleaned;
  }

  /** The driver's process id; the browser is its child. */
  public long pid() {
    return processes.root().pid();
  }

  /** Memory of the whole process tree. */
  public long pssMegabytes() {
    return processes.pssMegabytes();
  }

  /**
   * Ends pages that hold more memory than this. Chromium shows each of them as crashed; the others
   * go on.
   */
  void endPagesAbove(long megabytes) {
    for (ProcessHandle page : processes.pagesAbove(megabytes)) {
      LOG.log(Level.WARNING, "a page is ended: it holds more than {0} MB of memory", megabytes);
      page.destroyForcibly();
    }
  }

  /** Kills it. There is nothing to save: its profile is thrown away with it. */
  @Override
  public void close() {
    end("the browser was closed");
  }

  private void end(String reason) {
    if (ended.compareAndSet(false, true)) {
      CompletableFuture<Void> killed = processes.kill();
      connection.fail(reason);
      Waiting.react(
          killed.orTimeout(10, TimeUnit.SECONDS),
          (done, late) -> {
            clean();
            threads.run();
            cleaned.complete(null);
          });
    }
  }

  private void clean() {
    // A renderer that ends a moment after its browser may still create a file meanwhile.
    for (int attempt = 1; attempt <= 5; attempt++) {
      try {
        scratch.delete();
        return;
      } catch (UncheckedIOException busy) {
        LOG.log(attempt == 5 ? Level.WARNING : Level.DEBUG, "{0}", busy.getMessage());
      }
    }
  }
}
