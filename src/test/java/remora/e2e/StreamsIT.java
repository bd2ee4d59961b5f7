package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Frame;
import remora.support.Servers;
import remora.support.Sse;

/** Runs as streams of events, read by a client that forgives nothing. */
@Tag("e2e")
class StreamsIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The published Python client decodes nothing larger at one time, the Node one 64 KB. */
  private static final int SMALL = 16 * 1024;

  private static final int LARGEST_STEP = 48 * 1024;

  private final Agents agents = SERVERS.agents();

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/browser-agents", "/api/v1/browser-tasks", "/browser-agent"})
  void everyStepComesInOrderAndTheRunComesLast(String path) {
    JsonObject body = run(List.of(task("/practice/shop/storm-lantern"), task("/practice/library")));
    List<Frame> frames;
    try (Sse stream = Sse.post(agents.api(), path, body)) {
      isAStream(stream);
      frames = stream.toEnd(PATIENCE);
      assertThat(stream.comments().values()).contains("ok");
      assertThat(stream.lostByTheForgetful()).filteredOn(size -> size < SMALL).isEmpty();
      assertThat(stream.forgetfulEvents())
          .hasSize(frames.size() - stream.lostByTheForgetful().size());
    }
    Frame last = frames.get(frames.size() - 1);
    assertThat(last.event()).isEqualTo("done");
    assertThat(frames.subList(0, frames.size() - 1))
        .allSatisfy(frame -> isOfRun(frame, last.data().getString("id")));
    for (int task = 0; task < 2; task++) {
      stepsThenResult(frames, task, Agents.results(last.data()).get(task));
    }
    assertThat(agents.get(last.data().getString("id"))).isEqualTo(last.data());
    assertThat(last.data().toString()).as("text beyond ASCII").contains("Keeper’s");
  }

  private static void isAStream(Sse stream) {
    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type").replace(" ", ""))
        .isEqualToIgnoringCase("text/event-stream;charset=utf-8");
    assertThat(stream.header("Content-Encoding")).isEmpty();
    assertThat(stream.header("Cache-Control")).contains("no-cache");
  }

  private static void isOfRun(Frame frame, String id) {
    assertThat(frame.event()).isIn("task_event", "task_result");
    assertThat(frame.data().getString("batchId")).isEqualTo(id);
    assertThat(frame.data().getInt("taskIndex")).isBetween(0, 1);
    assertThat(frame.bytes()).isLessThan(LARGEST_STEP);
    if (frame.event().equals("task_event")) {
      Shapes.isStep(frame.data());
    }
  }

  private static void stepsThenResult(List<Frame> frames, int task, JsonObject inTheEnd) {
    List<Frame> own =
        frames.stream().filter(frame -> frame.data().getInt("taskIndex", -1) == task).toList();
    assertThat(own).extracting(Frame::event).containsOnlyOnce("task_result");
    Frame result = own.get(own.size() - 1);
    assertThat(result.event()).isEqualTo("task_result");
    JsonObject without =
        Json.createObjectBuilder(result.data()).remove("taskIndex").remove("batchId").build();
    assertThat(without).isEqualTo(inTheEnd);
    List<String> types =
        own.subList(0, own.size() - 1).stream()
            .map(frame -> frame.data().getString("type"))
            .toList();
    assertThat(types).containsSubsequence("navigation", "screenshot", "plan", "validation", "done");
    assertThat(types).endsWith("done");
    assertThat(own.subList(0, own.size() - 1))
        .extracting(frame -> frame.data().getJsonNumber("timestamp").longValue())
        .isSorted();
  }

  @Test
  void aSilentStreamIsKeptAlive() {
    JsonObject endless = with(stalled(), "timeoutMs", 20_000);
    try (Sse stream = Sse.post(agents.api(), PATH, run(endless))) {
      Frame done =
          stream.toEnd(PATIENCE).stream()
              .filter(frame -> frame.event().equals("done"))
              .findFirst()
              .orElseThrow();
      assertThat(Agents.results(done.data()).get(0).getString("status")).isEqualTo("TIMEOUT");
      List<Duration> alive =
          stream.comments().entrySet().stream()
              .filter(comment -> comment.getValue().equals("keepalive"))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      assertThat(alive).isNotEmpty();
      assertThat(alive.get(0)).isLessThan(Duration.ofSeconds(18));
    }
  }

  @Test
  void whoAttachesSeesWhatWasAndWhatComes() {
    String id =
        agents.async(with(run(List.of(stalledShortly(), stalledShortly())), "concurrency", 1));
    try (Sse stream = Sse.get(agents.api(), PATH + "/" + id + "/stream")) {
      isAStream(stream);
      List<Frame> frames = stream.toEnd(PATIENCE);
      Frame snapshot = frames.get(0);
      assertThat(snapshot.event()).isEqualTo("snapshot");
      assertThat(snapshot.data().getString("id")).isEqualTo(id);
      assertThat(snapshot.data().getString("status")).isEqualTo("processing");
      assertThat(snapshot.data().getJsonArray("liveEvents")).hasSize(2);
      assertThat(Agents.results(snapshot.data()))
          .extracting(task -> task.getString("status"))
          .containsOnly("PENDING");
      assertThat(frames.stream().filter(frame -> frame.event().equals("task_result")))
          .extracting(frame -> frame.data().getInt("taskIndex"))
          .containsExactly(0, 1);
      Frame last = frames.get(frames.size() - 1);
      assertThat(last.event()).isEqualTo("done");
      assertThat(last.data()).isEqualTo(agents.get(id));
      assertThat(stream.lostByTheForgetful()).filteredOn(size -> size < SMALL).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/browser-agents/", "/api/v1/browser-tasks/", "/browser-agent/"})
  void whoAttachesAfterTheEndSeesAllOfItAtOnce(String family) {
    JsonObject run = agents.sync(run(task("/practice/shop/storm-lantern")));
    String path =
        family + run.getString("id") + "/stream?apiKey=" + agents.api().key().orElseThrow();
    try (Sse stream = Sse.get(agents.api().anonymous(), path)) {
      isAStream(stream);
      List<Frame> frames = stream.toEnd(Duration.ofSeconds(5));
      assertThat(frames).extracting(Frame::event).containsExactly("snapshot", "done");
      assertThat(frames.get(1).data()).isEqualTo(run);
      JsonObject withEvents = agents.withEvents(run.getString("id"));
      assertThat(frames.get(0).data()).isEqualTo(withEvents);
    }
  }

  @Test
  void theKeyInTheAddressOpensNothingElse() {
    String id = agents.async(run(stalledShortly()));
    String key = "?apiKey=" + agents.api().key().orElseThrow();
    for (String path :
        List.of(PATH + "/" + id, PATH, "/credits-balance", "/browser-agent-status")) {
      Shapes.isError(agents.api().anonymous().get(path + key), 401);
    }
    agents.end(id, PATIENCE);
  }

  @Test
  void aRunGoesOnWhenItsReaderLeaves() {
    String id;
    try (Sse stream = Sse.post(agents.api(), PATH, run(task("/practice/library")))) {
      id = stream.next(PATIENCE).map(Frame::data).orElseThrow().getString("batchId");
    }
    JsonObject run = agents.end(id, PATIENCE);
    assertThat(run.getString("status")).isEqualTo("completed");
    assertThat(Agents.results(run).get(0).getString("status")).isEqualTo("SUCCESS");
  }

  @Test
  void manyReadersSeeTheSame() {
    String id = agents.async(run(with(stalled(), "timeoutMs", 5000)));
    String path = PATH + "/" + id + "/stream";
    try (Sse one = Sse.get(agents.api(), path);
        Sse two = Sse.get(agents.api(), path)) {
      Optional<Frame> first = one.toEnd(PATIENCE).stream().reduce((a, b) -> b);
      Optional<Frame> second = two.toEnd(PATIENCE).stream().reduce((a, b) -> b);
      assertThat(first.map(Frame::event)).contains("done");
      assertThat(first.map(Frame::data)).isEqualTo(second.map(Frame::data));
    }
  }

  private static JsonObject task(String path) {
    return DemoTasks.at(SERVERS.server().base(), path);
  }

  private static JsonObject stalled() {
    return Agents.task(SERVERS.practice("stalled"), "Read the title of the page.");
  }

  private static JsonObject stalledShortly() {
    return with(stalled(), "timeoutMs", 1);
  }
}
