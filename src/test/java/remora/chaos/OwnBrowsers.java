package remora.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import remora.browser.boundary.Browsers;
import remora.browser.entity.BrowserSettings;

/** Browsers of this process, with threads as the server has them and a folder of their own. */
final class OwnBrowsers implements AutoCloseable {

  private static final int MOST_THREADS = 64;
  private static final int IDLE_SECONDS = 10;

  private final Path data = Files.createTempDirectory("remora-chaos");
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final Browsers browsers;

  private OwnBrowsers(UnaryOperator<BrowserSettings> change) throws IOException {
    browsers =
        new Browsers(change.apply(BrowserSettings.in(data)), threads, clock, Clock.systemUTC());
  }

  static OwnBrowsers usual() throws IOException {
    return new OwnBrowsers(usual -> usual);
  }

  /** Browsers whose pages may have so much memory. */
  static OwnBrowsers withPagesUpTo(int megabytes) throws IOException {
    return new OwnBrowsers(
        usual ->
            new BrowserSettings(
                usual.binary(),
                usual.driver(),
                usual.dataDir(),
                usual.arguments(),
                usual.maxTasksPerBrowser(),
                usual.maxAge(),
                megabytes,
                megabytes,
                usual.startTimeout(),
                usual.viewport()));
  }

  Browsers browsers() {
    return browsers;
  }

  /** Folders of browsers that are there. */
  long folders() throws IOException {
    Path all = data.resolve("browsers");
    if (!Files.isDirectory(all)) {
      return 0;
    }
    try (Stream<Path> left = Files.list(all)) {
      return left.count();
    }
  }

  /** Ends the browsers; their folder is still there to be looked at. */
  void end() {
    browsers.close();
  }

  @Override
  public void close() throws IOException {
    browsers.close();
    threads.shutdownNow();
    clock.shutdownNow();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
