package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.control.Reaper;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;

/** However a browser, its driver or its server ends: nothing is left, and the next tab works. */
@Tag("browser")
class ProcessesIT {

  private static final Duration SOON = Duration.ofSeconds(15);

  private static void works(Lab lab) {
    try (Tab tab = lab.tab()) {
      assertThat(tab.open("data:text/html,<title>yes</title>").title()).isEqualTo("yes");
    }
  }

  private static List<ProcessHandle> all(Path folder) {
    List<ProcessHandle> all = Lab.handles(folder).toList();
    // Driver, browser, zygotes, network, a renderer.
    assertThat(all).hasSizeGreaterThan(4);
    return all;
  }

  private static void gone(List<ProcessHandle> processes, Duration most) {
    try {
      Lab.until(most, () -> processes.stream().noneMatch(Lab::lives));
    } catch (RuntimeException late) {
      throw new AssertionError(
          "still there: " + processes.stream().filter(Lab::lives).map(Lab::text).toList(), late);
    }
  }

  @Test
  void closingLeavesNoProcessAndNoFolder() {
    Lab lab = new Lab();
    works(lab);
    List<ProcessHandle> all = all(lab.dataDir);
    assertThat(lab.folders()).hasSize(1);
    lab.close();
    gone(all, SOON);
    assertThat(lab.folders()).isEmpty();
  }

  @Test
  void aKilledDriverTakesItsBrowserAlong() {
    try (Lab lab = new Lab();
        Tab tab = lab.tab()) {
      tab.open("data:text/html,x");
      List<ProcessHandle> drivers = Lab.running(lab.dataDir, "chromedriver");
      assertThat(drivers).hasSize(1);
      List<ProcessHandle> all = all(lab.dataDir);
      drivers.get(0).destroyForcibly();
      gone(all, SOON);
      assertThatThrownBy(() -> tab.evaluate("1"))
          .isInstanceOf(BrowserFailure.class)
          .hasMessageContaining("went away");
      works(lab);
    }
  }

  @Test
  void aKilledBrowserFailsItsCallsAtOnceAndIsReplaced() {
    try (Lab lab = new Lab();
        Tab tab = lab.tab()) {
      tab.open("data:text/html,x");
      List<ProcessHandle> browsers = Lab.running(lab.dataDir, "chromium-headless-shell");
      ProcessHandle root =
          browsers.stream()
              .filter(p -> p.parent().map(up -> !browsers.contains(up)).orElse(true))
              .findFirst()
              .orElseThrow();
      List<ProcessHandle> all = all(lab.dataDir);
      Lab.later(Duration.ofMillis(300), root::destroyForcibly);
      long start = System.nanoTime();
      assertThatThrownBy(() -> tab.evaluate("new Promise(() => {})"))
          .isInstanceOf(BrowserFailure.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      gone(all, SOON);
      works(lab);
      assertThat(lab.browsers.running()).isEqualTo(1);
    }
  }

  @Test
  void aStoppedBrowserIsKilledAfterTheDeadline() {
    try (Lab lab = new Lab()) {
      works(lab);
      Tab tab = lab.tab(Duration.ofSeconds(8));
      tab.open("data:text/html,x");
      List<ProcessHandle> all = all(lab.dataDir);
      for (ProcessHandle process : Lab.running(lab.dataDir, "chromium-headless-shell")) {
        Lab.signal("STOP", process);
      }
      assertThatThrownBy(() -> tab.evaluate("1"))
          .isInstanceOf(remora.operations.entity.DeadlinePassed.class);
      tab.close();
      gone(all, Duration.ofSeconds(30));
      works(lab);
    }
  }

  @Test
  void aKilledServerLeavesNoProcessAndTheNextOneDeletesItsFolder(@TempDir Path dataDir)
      throws IOException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                dataDir.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = server.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
    }
    assertThat(new Reaper(dataDir).reap()).as("the owner lives").isZero();
    List<ProcessHandle> all = all(dataDir);
    server.destroyForcibly();
    // The browser may be gone before all threads of its server are.
    gone(List.of(server.toHandle()), SOON);
    gone(all, SOON);
    try (var left = Files.list(dataDir.resolve("browsers"))) {
      assertThat(left).hasSize(1);
    }
    assertThat(new Reaper(dataDir).reap()).isEqualTo(1);
    try (var left = Files.list(dataDir.resolve("browsers"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aBrowserThatCannotStartSaysWhyAndTheNextCallTriesAgain(@TempDir Path dataDir)
      throws IOException {
    Path broken = dataDir.resolve("broken");
    Files.writeString(broken, "#!/bin/sh\necho no luck today >&2\nexit 3\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    BrowserSettings plain = BrowserSettings.in(dataDir);
    BrowserSettings settings =
        new BrowserSettings(
            plain.binary(),
            broken,
            dataDir,
            List.of(),
            1,
            plain.maxAge(),
            1500,
            plain.maxPageMegabytes(),
            Duration.ofSeconds(5),
            plain.viewport());
    var threads = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    try (Browsers browsers = new Browsers(settings, threads, scheduler, Lab.CLOCK)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> browsers.open("t", Deadline.in(Duration.ofSeconds(20), Lab.CLOCK)))
            .isInstanceOf(BrowserFailure.class)
            .hasMessageContaining("could not be started")
            .hasMessageContaining("no luck today");
      }
      assertThat(browsers.check().up()).isFalse();
      assertThat(browsers.check().detail()).contains("no luck today");
    } finally {
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  @Test
  void browsersAreReplacedAfterTheirTasksAndServeOneTenantAtATime(@TempDir Path dataDir) {
    BrowserSettings plain = BrowserSettings.in(dataDir);
    BrowserSettings settings =
        new BrowserSettings(
            plain.binary(),
            plain.driver(),
            dataDir,
            List.of(),
            2,
            plain.maxAge(),
            1500,
            plain.maxPageMegabytes(),
            plain.startTimeout(),
            plain.viewport());
    var threads = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    try (Browsers browsers = new Browsers(settings, threads, scheduler, Lab.CLOCK)) {
      Deadline deadline = Deadline.in(Duration.ofSeconds(60), Lab.CLOCK);
      Tab ann = browsers.open("ann", deadline);
      Tab bob = browsers.open("bob", deadline);
      assertThat(browsers.running()).as("one each").isEqualTo(2);
      List<Long> first = drivers(dataDir);
      assertThat(first).hasSize(2);
      bob.close();
      // Bob's browser comes free in the background: Ann's second tab must not go there.
      Tab second = browsers.open("ann", deadline);
      assertThat(browsers.running()).isEqualTo(2);
      ann.close();
      second.close();
      // Ann's has served its two tabs, so it ends; Bob's is left.
      Lab.until(Duration.ofSeconds(30), () -> drivers(dataDir).size() == 1);
      assertThat(first).containsAll(drivers(dataDir));
      try (Tab carl = browsers.open("carl", deadline)) {
        carl.open("data:text/html,carl");
        assertThat(first).as("an idle browser serves another tenant").containsAll(drivers(dataDir));
      }
    } finally {
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  private static List<Long> drivers(Path dataDir) {
    return Lab.running(dataDir, "chromedriver").stream().map(ProcessHandle::pid).toList();
  }
}
