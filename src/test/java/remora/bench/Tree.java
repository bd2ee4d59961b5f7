package remora.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What this process and its descendants cost, from /proc. The twin of bench/tree.mjs. */
final class Tree {

  private static final double TICKS = 100;

  private Tree() {}

  /** User and system time, with that of children that ended and were waited for. */
  static double cpuSeconds() {
    return processes()
        .map(process -> read(process, "stat"))
        .filter(stat -> !stat.isEmpty())
        .mapToDouble(
            stat ->
                Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1))
                        .skip(11)
                        .limit(4)
                        .mapToLong(Long::parseLong)
                        .sum()
                    / TICKS)
        .sum();
  }

  /** Memory, shared pages counted once. */
  static double pssMegabytes() {
    return processes()
            .flatMap(process -> read(process, "smaps_rollup").lines())
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static Stream<ProcessHandle> processes() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants());
  }

  private static String read(ProcessHandle process, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(process.pid()), file);
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
