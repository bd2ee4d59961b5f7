package remora.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ChromeDrivers that a test starts in this JVM, with their browsers. Chromium's headless shell
 * goes on after {@code driver.quit()}, and is nobody's child then: its processes are written down
 * while they still hang together.
 */
public final class DriverProcesses {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<Long> before;

  private DriverProcesses(Set<Long> before) {
    this.before = before;
  }

  /** To be called before a driver is started. */
  public static DriverProcesses fromNow() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return new DriverProcesses(
          children.map(ProcessHandle::pid).collect(Collectors.toUnmodifiableSet()));
    }
  }

  /**
   * Quits, and ends by force what is still there after five seconds.
   *
   * @throws AssertionError when something outlives even that
   */
  public void endAfter(Runnable quit) {
    List<ProcessHandle> started = started();
    try {
      quit.run();
    } finally {
      awaitEnd(started);
      started.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
      awaitEnd(started);
    }
    List<ProcessHandle> alive = started.stream().filter(ProcessHandle::isAlive).toList();
    if (!alive.isEmpty()) {
      throw new AssertionError("still running: " + alive);
    }
  }

  /** New drivers and all below them; servers that tests start have browsers of their own. */
  private List<ProcessHandle> started() {
    List<ProcessHandle> started = new ArrayList<>();
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      children
          .filter(child -> !before.contains(child.pid()) && isDriver(child))
          .forEach(
              driver -> {
                started.add(driver);
                try (Stream<ProcessHandle> below = driver.descendants()) {
                  below.forEach(started::add);
                }
              });
    }
    return started;
  }

  private static boolean isDriver(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("chromedriver")).isPresent();
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillThere) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
