package remora.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drivers, browsers and their helpers that this process starts from now on. */
final class Processes {

  private final Set<Long> before;

  /** A browser whose driver is dead is nobody's descendant any more: what was seen once is kept. */
  private final Map<Long, ProcessHandle> seen = new HashMap<>();

  private Processes(Set<Long> before) {
    this.before = before;
  }

  static Processes fromNow() {
    try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
      return new Processes(all.map(ProcessHandle::pid).collect(Collectors.toSet()));
    }
  }

  /** Those that are there now. */
  synchronized List<ProcessHandle> alive() {
    try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
      all.filter(process -> !before.contains(process.pid()))
          .filter(process -> !line(process).isEmpty())
          .forEach(process -> seen.put(process.pid(), process));
    }
    seen.values().removeIf(process -> !process.isAlive() || line(process).isEmpty());
    return List.copyOf(seen.values());
  }

  /** Memory of them all, shared pages counted once. */
  synchronized long megabytes() {
    return alive().stream().mapToLong(Processes::pssKilobytes).sum() / 1024;
  }

  private static long pssKilobytes(ProcessHandle process) {
    Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  /** How long it took until none was left, or the longest that is waited. */
  Duration awaitEnd(Duration atMost) {
    long start = System.nanoTime();
    while (!alive().isEmpty() && System.nanoTime() - start < atMost.toNanos()) {
      LockSupport.parkNanos(10_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  static boolean isDriver(ProcessHandle process) {
    return line(process).contains("chromedriver");
  }

  static boolean isBrowser(ProcessHandle process) {
    String line = line(process);
    return line.contains("--user-data-dir") && !line.contains("--type=");
  }

  static boolean isRenderer(ProcessHandle process) {
    return line(process).contains("--type=renderer");
  }

  static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }

  static void freeze(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty for one that has ended and waits for its parent to look. */
  private static String line(ProcessHandle process) {
    try {
      Path path = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }
}
