package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Frame;
import remora.support.PageSite;
import remora.support.Servers;
import remora.support.Sse;

/** A run that its owner ends: browsers are free, what was finished stays, nobody waits in vain. */
@Tag("e2e")
class CancelIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PROMPT = Duration.ofSeconds(15);

  /** Page 0 is there at once, all others keep their visitor for a minute. */
  private static PageSite site;

  private final Agents agents = SERVERS.agents();

  @BeforeAll
  static void open() {
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "C-" + number),
            number -> number == 0 ? Duration.ZERO : PATIENCE);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static JsonObject pages(int... numbers) {
    return run(
        IntStream.of(numbers)
            .mapToObj(i -> Agents.reading(site.page(i), "Read the code.", "code"))
            .toList());
  }

  private Answer cancel(String id) {
    return agents.api().send(PATH + "/" + id, request -> request.DELETE());
  }

  private String startedWithOneResult(int... others) {
    int[] numbers = IntStream.concat(IntStream.of(0), IntStream.of(others)).toArray();
    String id = agents.async(pages(numbers));
    Await.that(
        "one result and a browser at work on the next",
        PATIENCE,
        () -> agents.get(id).getInt("completed") == 1 && site.visits(others[0]) > 0);
    return id;
  }

  @Test
  void whatIsFinishedStaysAndTheRestEndsAsAnError() {
    String id = startedWithOneResult(1, 2, 3, 4, 5, 6, 7, 8);
    JsonObject run = cancel(id).ok();
    assertThat(run.getString("status")).isEqualTo("failed");
    assertThat(run.getString("error")).contains("cancelled");
    assertThat(run.getString("completedAt")).matches(Shapes.TIME);
    List<JsonObject> results = Agents.results(run);
    assertThat(results.get(0).getString("status")).isEqualTo("SUCCESS");
    assertThat(results.get(0).getJsonObject("data").getString("code")).isEqualTo("C-0");
    assertThat(results.subList(1, 9))
        .allSatisfy(
            result -> {
              assertThat(result.getString("status")).isEqualTo("ERROR");
              assertThat(result.getString("error")).contains("cancelled");
              assertThat(Agents.number(result, "creditsUsed")).isZero();
            });
    Await.that("its browsers are free", PROMPT, () -> agents.status().getInt("total") == 0);
    assertThat(agents.get(id)).as("later").isEqualTo(run);
    assertThat(cancel(id).ok()).as("once more").isEqualTo(run);
  }

  @Test
  void theNextRunHasTheBrowsersAtOnce() {
    String id = startedWithOneResult(11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    assertThat(cancel(id).status()).isEqualTo(200);
    long start = System.nanoTime();
    JsonObject next = agents.sync(pages(0));
    assertThat(Agents.results(next).get(0).getString("status")).isEqualTo("SUCCESS");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void whoWaitsForTheRunIsAnswered() {
    CompletableFuture<JsonObject> waiting =
        CompletableFuture.supplyAsync(() -> agents.sync(pages(21, 22)));
    Await.that("the run is at work", PATIENCE, () -> site.visits(21) > 0);
    String id =
        agents
            .list("?limit=1&status=processing")
            .getJsonArray("batches")
            .getJsonObject(0)
            .getString("id");
    try (Sse watching = Sse.get(agents.api(), PATH + "/" + id + "/stream")) {
      JsonObject run = cancel(id).ok();
      assertThat(waiting.orTimeout(PROMPT.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(run);
      List<Frame> frames = watching.toEnd(PATIENCE);
      Frame last = frames.get(frames.size() - 1);
      assertThat(last.event()).isEqualTo("error");
      assertThat(last.data().getString("error")).contains("cancelled");
    }
  }

  @Test
  void aFinishedRunStaysAsItIs() {
    JsonObject run = agents.sync(pages(0));
    assertThat(cancel(run.getString("id")).ok()).isEqualTo(run);
  }

  @Test
  void nobodyElsesRunCanBeCancelled() {
    String id = startedWithOneResult(31);
    Answer refused =
        SERVERS
            .api()
            .withKey(Servers.SECOND_KEY)
            .send(PATH + "/" + id, request -> request.DELETE());
    Shapes.isError(refused, 404);
    assertThat(agents.get(id).getString("status")).isEqualTo("processing");
    Shapes.isError(cancel("0123456789abcdef01234567"), 404);
    Shapes.isError(cancel("x"), 400);
    assertThat(cancel(id).status()).isEqualTo(200);
  }
}
