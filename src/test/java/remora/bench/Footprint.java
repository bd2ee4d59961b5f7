package remora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import remora.support.RemoraServer;

/** What a server takes of its machine now, as Linux tells it. */
record Footprint(long rssMegabytes, int threads, long descriptors) {

  static Footprint of(RemoraServer server) {
    Path process = Path.of("/proc", Long.toString(server.handle().pid()));
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      String status = Files.readString(process.resolve("status"));
      return new Footprint(
          field(status, "VmRSS:") / 1024, (int) field(status, "Threads:"), descriptors.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long field(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Override
  public String toString() {
    return "RSS " + rssMegabytes + " MB, " + threads + " threads, " + descriptors + " descriptors";
  }
}
