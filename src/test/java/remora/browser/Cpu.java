package remora.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the processes of a lab's browsers cost. */
final class Cpu {

  private static final double TICKS_PER_SECOND = 100;

  private Cpu() {}

  /** Processors they keep busy, measured over this time. */
  static double share(Path dataDir, Duration over) {
    double before = seconds(dataDir);
    Lab.pause(over);
    return (seconds(dataDir) - before) / (over.toMillis() / 1000.0);
  }

  private static double seconds(Path dataDir) {
    return Lab.handles(dataDir).mapToDouble(Cpu::seconds).sum();
  }

  private static double seconds(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException gone) {
      return 0;
    }
  }
}
