package remora.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import remora.support.Answer;
import remora.support.Api;
import remora.support.RemoraServer;
import remora.support.SessionCalls;

/** Browser sessions over HTTP, created, used and deleted many times. */
final class Cycles implements Scenario {

  private static final int AT_ONCE = 2;
  private static final Duration GONE = Duration.ofSeconds(20);
  private static final String TITLE =
      "{'url':'data:text/html,<title>cycle</title>',"
          + "'actions':[{'type':'evaluate','script':'document.title'}]}";

  @Override
  public String name() {
    return "cycles";
  }

  @Override
  public String promise() {
    return "sessions created and deleted: no process and no folder of them stays";
  }

  @Override
  public Finding run(Scale scale) throws IOException, InterruptedException {
    int cycles = scale.of(500, 20);
    Map<String, String> settings =
        Map.of("REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000", "REMORA_PRACTICE_ENABLED", "false");
    try (RemoraServer server = RemoraServer.start("cycles", settings)) {
      cycle(server.api());
      Processes processes = Processes.fromNow();
      long folders = folders(server);
      AtomicInteger failed = new AtomicInteger();
      long start = System.nanoTime();
      all(cycles, server.api(), failed);
      double seconds = (System.nanoTime() - start) / 1e9;
      Duration ended = processes.awaitEnd(GONE);
      Finding.Notes notes =
          new Finding.Notes()
              .tell("cycles", cycles)
              .tell("a cycle took (ms)", Math.round(seconds * 1000 * AT_ONCE / cycles))
              .must("calls that failed", failed.get(), 0)
              .must("processes left", processes.alive().size(), 0)
              .tell("the last was gone after (ms)", ended.toMillis())
              .must("folders left", folders(server) - folders, 0);
      try (SessionCalls forgotten = SessionCalls.open(server.api(), "{}")) {
        return notes
            .tell("control session", forgotten.id())
            .control("processes of a session that is not deleted", processes.alive().size())
            .control("folders of it", folders(server) - folders)
            .end();
      }
    }
  }

  private static void all(int cycles, Api api, AtomicInteger failed) throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    for (int n = 0; n < cycles; n++) {
      clients.execute(
          () -> {
            try {
              cycle(api);
            } catch (RuntimeException | AssertionError e) {
              System.out.println("  " + e.getMessage());
              failed.incrementAndGet();
            }
          });
    }
    clients.shutdown();
    if (!clients.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("the cycles came to no end");
    }
  }

  private static void cycle(Api api) {
    SessionCalls session = SessionCalls.open(api, "{}");
    String title =
        session.done(TITLE).getJsonArray("actionResults").getJsonObject(0).get("value").toString();
    Answer deleted = session.delete();
    if (!title.equals("\"cycle\"")
        || deleted.status() != 204
        || session.get("").status() != 404
        || session.delete().status() != 404) {
      throw new AssertionError("title " + title + ", deleted " + deleted);
    }
  }

  /** Of sessions, and of browsers: one for each. */
  private static long folders(RemoraServer server) throws IOException {
    return below(server.dataDir().resolve("sessions"), 1)
        + below(server.dataDir().resolve("browsers"), 2);
  }

  private static long below(Path folder, int depth) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(Files::isDirectory).count() - 1;
    }
  }
}
