package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Frame;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.SharedStore;
import remora.support.Sse;

/** Two servers on one store: work is shared, has one owner at a time, and outlives its owner. */
@Tag("e2e")
class TwoServersIT {

  private static final int LEASE_SECONDS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static SharedStore store;
  private static PageSite site;
  private static RemoraServer first;
  private static RemoraServer second;

  @BeforeAll
  static void start() {
    store = SharedStore.open();
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "T-" + number),
            number -> Duration.ofMillis(500));
    Map<String, String> settings = new TreeMap<>(store.settings());
    settings.put("REMORA_BROWSER_SLOTS", "2");
    settings.put("REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000");
    settings.put("REMORA_CLUSTER_LEASE_SECONDS", Integer.toString(LEASE_SECONDS));
    first = RemoraServer.start("first", settings);
    second = RemoraServer.start("second", settings);
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    store.close();
    site.close();
  }

  private static Agents at(RemoraServer server) {
    return new Agents(server.api());
  }

  private static JsonObject pages(int from, int count) {
    return with(
        run(
            IntStream.range(from, from + count)
                .mapToObj(number -> Agents.reading(site.page(number), "Read the code.", "code"))
                .toList()),
        "concurrency",
        5);
  }

  private static void isDone(JsonObject run, int from, int count) {
    assertThat(run.getString("status")).isEqualTo("completed");
    List<JsonObject> results = Agents.results(run);
    assertThat(results).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(results.get(i).getString("status")).as("%s", results.get(i)).isEqualTo("SUCCESS");
      assertThat(results.get(i).getJsonObject("data").getString("code"))
          .isEqualTo("T-" + (from + i));
    }
  }

  private static Answer cancel(RemoraServer server, String id) {
    return at(server).api().send(Agents.PATH + "/" + id, request -> request.DELETE());
  }

  private static boolean works(RemoraServer server) {
    JsonObject state = at(server).status();
    return state.getInt("running") + state.getInt("claimed") > 0;
  }

  @Test
  void aServerWithAFreeSlotTakesWhatWaitsAtTheOther() {
    List<String> runs =
        IntStream.range(0, 8).mapToObj(n -> at(first).async(pages(100 + n * 5, 5))).toList();
    Await.that("the second server works too", PATIENCE, () -> works(second));
    for (int n = 0; n < runs.size(); n++) {
      JsonObject here = at(first).end(runs.get(n), PATIENCE);
      isDone(here, 100 + n * 5, 5);
      assertThat(at(second).get(runs.get(n))).isEqualTo(here);
      IntStream.range(100 + n * 5, 105 + n * 5)
          .forEach(page -> assertThat(site.visits(page)).as("page %s", page).isEqualTo(1));
    }
  }

  @Test
  void whatTheDeadLeaveIsDoneByTheLiving() {
    BigDecimal before = at(second).balance();
    String id = at(first).async(pages(200, 20));
    Await.that("some results", PATIENCE, () -> at(second).get(id).getInt("completed") >= 4);
    JsonObject half = at(second).get(id);
    first.kill9();
    JsonObject run = at(second).end(id, PATIENCE);
    isDone(run, 200, 20);
    IntStream.range(0, 20)
        .filter(i -> !Agents.results(half).get(i).getString("status").equals("PENDING"))
        .forEach(
            i -> {
              assertThat(Agents.results(run).get(i)).isEqualTo(Agents.results(half).get(i));
              assertThat(site.visits(200 + i)).isEqualTo(1);
            });
    assertThat(before.subtract(at(second).balance()))
        .isEqualByComparingTo(Agents.number(run, "totalCreditsUsed"));
    first.restart();
    assertThat(at(first).get(id)).isEqualTo(run);
  }

  @Test
  void aRunIsCancelledFromEitherServer() {
    String id = at(first).async(pages(300, 40));
    Await.that("it is begun", PATIENCE, () -> site.visits(300) > 0);
    assertThat(cancel(second, id).status()).isEqualTo(200);
    Await.that("no browser works on it", PATIENCE, () -> !works(first));
    int seen = (int) IntStream.range(300, 340).filter(page -> site.visits(page) > 0).count();
    isDone(at(first).sync(pages(350, 2)), 350, 2);
    assertThat(IntStream.range(300, 340).filter(page -> site.visits(page) > 0).count())
        .as("pages visited after the end")
        .isEqualTo(seen);
    assertThat(at(first).get(id)).isEqualTo(at(second).get(id));
  }

  @Test
  void aServerThatOnlySleptFindsItsWorkDoneByTheOther() {
    String id = at(first).async(pages(400, 12));
    Await.that("some results", PATIENCE, () -> at(second).get(id).getInt("completed") >= 2);
    long suspended = System.nanoTime();
    first.suspend();
    JsonObject run;
    try {
      run = at(second).end(id, PATIENCE);
      isDone(run, 400, 12);
      Duration lease = Duration.ofSeconds(LEASE_SECONDS + 4);
      Await.that(
          "the lease is over", PATIENCE, () -> System.nanoTime() - suspended > lease.toNanos());
    } finally {
      first.resume();
    }
    Await.that("it is back", PATIENCE, first::isReady);
    isDone(at(first).sync(pages(450, 3)), 450, 3);
    assertThat(at(first).get(id)).as("what it wrote late").isEqualTo(run);
    assertThat(first.log()).contains("begins anew");
  }

  @Test
  void aServerThatStopsHandsItsWorkOver() {
    String id = at(first).async(pages(500, 30));
    Await.that("some results", PATIENCE, () -> at(second).get(id).getInt("completed") >= 2);
    String path = Agents.PATH + "/" + id + "/stream";
    List<Frame> told;
    try (Sse stream = Sse.resume(first.api(), path, id + ":");
        Sse other = Sse.get(second.api(), path)) {
      first.stop();
      // The last word of a server that stops may come too late; where the client was, it knows.
      told = stream.toEndOrCut(PATIENCE);
      List<Frame> followed = other.toEnd(PATIENCE);
      assertThat(followed.get(followed.size() - 1).event()).isEqualTo("done");
    } finally {
      first.restart();
    }
    List<Frame> rest = goingOn(path, told);
    assertThat(told).noneMatch(frame -> frame.event().equals("done"));
    assertThat(Stream.of(told, rest).flatMap(List::stream).filter(TwoServersIT::isResult))
        .as("results told in both streams")
        .extracting(frame -> frame.data().getInt("taskIndex"))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30).boxed().toList());
    JsonObject run = at(second).end(id, PATIENCE);
    isDone(run, 500, 30);
    IntStream.range(500, 530)
        .forEach(page -> assertThat(site.visits(page)).as("page %s", page).isEqualTo(1));
  }

  private static List<Frame> goingOn(String path, List<Frame> told) {
    String last =
        told.stream().map(Frame::id).filter(id -> !id.isEmpty()).reduce((a, b) -> b).orElseThrow();
    try (Sse stream = Sse.resume(second.api(), path, last)) {
      return stream.toEnd(PATIENCE);
    }
  }

  private static boolean isResult(Frame frame) {
    return frame.event().equals("task_result");
  }
}
