package remora.browser.control;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that starts drivers. A parent-death signal fires when the thread that started the
 * process ends, not when the process does (measured on Java 17 and 25), so a pool's thread that
 * retires would kill its browsers; this one lives as long as the JVM.
 */
final class LauncherThread {

  private static final LauncherThread ONLY = new LauncherThread();

  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

  private LauncherThread() {
    Thread thread = new Thread(this::loop, "remora-browser-launcher");
    thread.setDaemon(true);
    thread.start();
  }

  static <T> CompletableFuture<T> call(Callable<T> starting) {
    CompletableFuture<T> result = new CompletableFuture<>();
    ONLY.work.add(
        () -> {
          try {
            result.complete(starting.call());
          } catch (Exception | Error failure) {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private void loop() {
    while (true) {
      try {
        work.take().run();
      } catch (InterruptedException ignored) {
        // Nobody may end this thread: its end would kill every browser.
      }
    }
  }
}
