package remora.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserSettings;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.support.LocalSite;

/** A local site and real browsers that look at it. */
final class Lab implements AutoCloseable {

  static final Clock CLOCK = Clock.systemUTC();

  final LocalSite site = new LocalSite();
  final Path dataDir;
  final Browsers browsers;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  Lab() {
    this(List.of());
  }

  Lab(List<String> arguments) {
    try {
      dataDir = Files.createTempDirectory("remora-lab");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    BrowserSettings plain = BrowserSettings.in(dataDir);
    BrowserSettings settings =
        new BrowserSettings(
            plain.binary(),
            plain.driver(),
            dataDir,
            arguments,
            plain.maxTasksPerBrowser(),
            plain.maxAge(),
            plain.maxPssMegabytes(),
            plain.maxPageMegabytes(),
            plain.startTimeout(),
            plain.viewport());
    browsers = new Browsers(settings, threads, scheduler, CLOCK);
  }

  /** A tab with plenty of time. */
  Tab tab() {
    return tab(Duration.ofSeconds(60));
  }

  Tab tab(Duration time) {
    return browsers.open("tester", Deadline.in(time, CLOCK));
  }

  /** The only node of the role whose name is this. */
  static Node node(Snapshot seen, String role, String name) {
    List<Node> found =
        seen.nodes().stream()
            .filter(node -> node.role().equals(role) && node.name().equals(name))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " nodes are " + role + " \"" + name + "\" among " + seen.nodes());
    }
    return found.get(0);
  }

  static String ref(Tab tab, String role, String name) {
    return node(tab.observe(), role, name).ref();
  }

  /** Waits until it holds; fails after the time. */
  static void until(Duration most, BooleanSupplier condition) {
    Deadline deadline = Deadline.in(most, CLOCK);
    while (!condition.getAsBoolean()) {
      deadline.check();
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** A server's slowness. */
  static void pause(Duration time) {
    Deadline deadline = Deadline.in(time, CLOCK);
    until(time.plusSeconds(5), deadline::passed);
  }

  /** Does something after a while. */
  static void later(Duration time, Runnable doing) {
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(doing);
  }

  /** Sends a signal such as STOP. */
  static void signal(String name, ProcessHandle process) {
    try {
      int result =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (result != 0) {
        throw new IllegalStateException("no such process " + process.pid());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Living processes that carry the folder in their command line or environment, and all that these
   * started: renderers carry it nowhere.
   */
  static Stream<ProcessHandle> handles(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> describe(process).contains(folder + "/browsers/"))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct()
        .filter(Lab::lives);
  }

  /** Ended processes that nobody asked about stay in the table as zombies. */
  static boolean lives(ProcessHandle process) {
    String stat = proc(process, "stat");
    return process.isAlive() && !stat.isEmpty() && !stat.contains(") Z ");
  }

  /** As text, to be shown when there should be none. */
  static String text(ProcessHandle process) {
    return process.pid() + " " + proc(process, "cmdline").replace('\0', ' ');
  }

  /** Those of them that run this program. */
  static List<ProcessHandle> running(Path folder, String program) {
    return handles(folder)
        .filter(process -> proc(process, "cmdline").split("\0", -1)[0].endsWith(program))
        .toList();
  }

  private static String describe(ProcessHandle process) {
    return proc(process, "cmdline") + proc(process, "environ");
  }

  private static String proc(ProcessHandle process, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(process.pid()), file);
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  /** Folders of browsers that exist now. */
  List<Path> folders() {
    try (Stream<Path> all = Files.walk(dataDir.resolve("browsers"), 2)) {
      return all.filter(path -> path.getNameCount() == dataDir.getNameCount() + 3).toList();
    } catch (IOException | UncheckedIOException none) {
      return List.of();
    }
  }

  /** Files of that name in the data folder or among this user's downloads. */
  List<Path> files(String name) {
    try (Stream<Path> all = Files.walk(dataDir)) {
      return all.filter(path -> path.endsWith(name)).toList();
    } catch (IOException | UncheckedIOException vanished) {
      return List.of();
    }
  }

  @Override
  public void close() {
    browsers.close();
    site.close();
    threads.shutdownNow();
    scheduler.shutdownNow();
  }
}
