package remora.chaos;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process holds. */
record Vitals(long threads, long descriptors, long heapMegabytes) {

  /** When idle threads have gone, or after a minute and a half: libraries keep theirs for one. */
  static Vitals settled(Vitals before) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (ManagementFactory.getThreadMXBean().getThreadCount() > before.threads()
        && System.nanoTime() < end) {
      LockSupport.parkNanos(100_000_000);
    }
    return now();
  }

  /** How many threads have which name, numbers in names aside. */
  static Map<String, Long> threadNames() {
    return Thread.getAllStackTraces().keySet().stream()
        .collect(
            Collectors.groupingBy(
                thread -> thread.getName().replaceAll("[0-9]+", "#"),
                TreeMap::new,
                Collectors.counting()));
  }

  static Vitals now() throws IOException {
    System.gc();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return new Vitals(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          open.count(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
  }
}
