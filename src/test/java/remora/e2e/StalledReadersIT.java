package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.support.Agents;
import remora.support.Await;
import remora.support.CutReaders;
import remora.support.Frame;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.Sse;
import remora.support.StreamReader;
import remora.support.StreamReaders;

/** Readers of streams that stop reading, are cut off, or come back to a server that was killed. */
@Tag("e2e")
class StalledReadersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String STALLED = "has taken nothing for";

  private static PageSite site;
  private static RemoraServer server;
  private static Agents agents;

  @BeforeAll
  static void start() {
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "R-" + number),
            number -> Duration.ofMillis(number < 100 ? 100 : 300));
    server =
        RemoraServer.start(
            "stalled",
            Map.of(
                "REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000",
                "REMORA_LIMITS_BODY_BYTES", "100000000",
                "REMORA_STREAMS_STALL_SECONDS", "1",
                "REMORA_STREAMS_MAX", "30"));
    agents = new Agents(server.api());
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
  }

  @Test
  void whoDoesNotReadIsClosedAndMissesNothing() {
    // More than any buffer on the way holds: 12 results of a megabyte.
    String id = agents.async(with(run(tasks(0, 12, 1_000_000)), "concurrency", 2));
    try (StreamReaders readers = new StreamReaders(server.api(), (who, event, data) -> {});
        Sse reading = Sse.get(server.api(), path(id))) {
      List<StreamReader> stalled =
          Stream.generate(() -> readers.openStalled(path(id), id + ":")).limit(3).toList();
      List<Frame> frames = reading.toEnd(PATIENCE);
      assertThat(frames.get(frames.size() - 1).event()).isEqualTo("done");
      Await.that(
          "the end of those who do not read",
          PATIENCE,
          () -> server.log().split(STALLED, -1).length > stalled.size());
      stalled.forEach(StreamReader::read);
      Await.that(
          "the end of what was left for them",
          PATIENCE,
          () -> stalled.stream().allMatch(reader -> reader.hasEnded() || reader.isCut()));
      assertThat(stalled).extracting(StreamReader::lastEvent).doesNotContain("done");
      List<StreamReader> again =
          stalled.stream()
              .map(
                  reader ->
                      readers.open(
                          path(id), reader.lastId().isEmpty() ? id + ":" : reader.lastId()))
              .toList();
      Await.that("their end", PATIENCE, () -> again.stream().allMatch(StreamReader::hasEnded));
      assertThat(again).extracting(StreamReader::lastEvent).containsOnly("done");
    }
  }

  @Test
  void whoIsCutOffAndComesBackIsToldEachThingOnceAlsoByARestartedServer() {
    AtomicBoolean killed = new AtomicBoolean();
    String id = agents.async(with(run(tasks(100, 24, 0)), "concurrency", 3));
    CutReaders readers = new CutReaders(server.api(), id, 12, true, 7);
    CutReaders.Report report =
        readers.toEnd(
            PATIENCE,
            () -> {
              if (!killed.get() && agents.get(id).getInt("completed") >= 8) {
                killed.set(true);
                server.kill9();
                server.restart();
              }
            });
    assertThat(killed).isTrue();
    assertThat(report.cuts()).isPositive();
    assertThat(report.expected()).isGreaterThan(24 * 5);
    assertThat(report.gaps()).as("%s", report).isZero();
    assertThat(report.disorder()).as("%s", report).isZero();
  }

  @Test
  void whoComesBackWithoutSayingWhereMissesThings() {
    String id = agents.async(with(run(tasks(100, 12, 0)), "concurrency", 3));
    CutReaders.Report report = new CutReaders(server.api(), id, 10, false, 7).toEnd(PATIENCE);
    assertThat(report.gaps()).as("%s", report).isPositive();
  }

  @Test
  void placesOfThoseWhoAreGoneAreFoundByTheKeepAlive() {
    String id = agents.async(with(run(tasks(100, 40, 0)), "concurrency", 1));
    try (StreamReaders readers = new StreamReaders(server.api(), (who, event, data) -> {})) {
      List<StreamReader> all = Stream.generate(() -> readers.open(path(id), "")).limit(30).toList();
      Await.that("answers", PATIENCE, () -> all.stream().allMatch(r -> r.status() == 200));
      var refused = server.api().get(path(id));
      Shapes.isError(refused, 503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(agents.async(run(tasks(0, 1, 0)))).isNotEmpty();
      all.forEach(StreamReader::vanish);
      Await.that(
          "a free place",
          Duration.ofSeconds(30),
          () -> {
            StreamReader next = readers.open(path(id), "");
            Await.that("an answer", PATIENCE, () -> next.status() > 0);
            return next.status() == 200;
          });
    } finally {
      agents.api().send(PATH + "/" + id, request -> request.DELETE()).ok();
    }
  }

  @Test
  void whoHasSeenAllIsToldSoAndWhatIsNoCursorIsRefused() {
    JsonObject run = agents.sync(run(tasks(0, 1, 0)));
    String path = path(run.getString("id"));
    String end;
    try (Sse stream = Sse.resume(server.api(), path, run.getString("id") + ":")) {
      List<Frame> frames = stream.toEnd(PATIENCE);
      assertThat(frames).extracting(Frame::event).startsWith("task_event").endsWith("done");
      assertThat(frames).extracting(Frame::event).containsOnlyOnce("task_result");
      end = frames.get(frames.size() - 1).id();
    }
    assertThat(resumed(path, end)).isEqualTo(204);
    for (String id : List.of("1", "x:0", run.getString("id") + ":7", "0".repeat(24) + ":0")) {
      assertThat(resumed(path, id)).as(id).isEqualTo(400);
    }
  }

  private static int resumed(String path, String lastEventId) {
    return server
        .api()
        .send(path, request -> request.header("Last-Event-ID", lastEventId))
        .status();
  }

  private static String path(String run) {
    return PATH + "/" + run + "/stream";
  }

  /** Tasks of which each result echoes so many bytes. */
  private static List<JsonObject> tasks(int first, int count, int bytes) {
    return IntStream.range(first, first + count)
        .mapToObj(
            number -> {
              JsonObject task = Agents.reading(site.page(number), "Read the code.", "code");
              return bytes == 0 ? task : with(task, "input", Agents.ballast(bytes));
            })
        .toList();
  }
}
