package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Frame;
import remora.support.PageSite;
import remora.support.Servers;
import remora.support.Sse;

/** A request that is sent again because its answer was lost has the effect of one. */
@Tag("e2e")
class IdempotencyIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Odd pages keep their visitor for a while. */
  private static PageSite site;

  private final Agents agents = SERVERS.agents();
  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void open() {
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "C-" + number),
            number -> number % 2 == 1 ? Duration.ofSeconds(4) : Duration.ZERO);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static JsonObject page(int number) {
    return run(Agents.reading(site.page(number), "Read the code.", "code"));
  }

  private static JsonObject async(JsonObject run) {
    return with(run, "async", JsonValue.TRUE);
  }

  private Answer post(JsonObject body) {
    return agents
        .api()
        .send(
            PATH,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body.toString())));
  }

  @Test
  void theSameRequestIsGivenTheSameAnswer() {
    int before = agents.total();
    Answer first = post(async(page(0)));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    agents.end(first.json().getString("id"), PATIENCE);
    Answer second = post(async(page(0)));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(agents.total()).isEqualTo(before + 1);
    assertThat(site.visits(0)).isEqualTo(1);
  }

  @Test
  void theKeyMayBeInTheBodyAndNamesInAnyOrder() {
    JsonObject body = with(async(page(2)), "idempotencyKey", Json.createValue(key));
    String id = agents.api().post(PATH, body).ok().getString("id");
    JsonObject turned =
        Json.createObjectBuilder()
            .add("idempotencyKey", key)
            .add("async", JsonValue.TRUE)
            .add("tasks", body.get("tasks"))
            .build();
    assertThat(turned.toString()).isNotEqualTo(body.toString());
    assertThat(agents.api().post(PATH, turned).ok().getString("id")).isEqualTo(id);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    assertThat(post(async(page(4))).status()).isEqualTo(200);
    int before = agents.total();
    Shapes.isError(post(async(page(6))), 422);
    assertThat(agents.total()).isEqualTo(before);
  }

  @Test
  void whileTheFirstIsStillWorkedOnTheSecondIsToldToWait() {
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> post(page(1)));
    Await.that("the first is at work", PATIENCE, () -> site.visits(1) > 0);
    Answer early = post(page(1));
    Shapes.isError(early, 409);
    assertThat(Integer.parseInt(early.header("Retry-After"))).isPositive();
    Answer answer = first.join();
    assertThat(answer.status()).isEqualTo(200);
    Answer again = post(page(1));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.json()).isEqualTo(answer.json());
    assertThat(site.visits(1)).isEqualTo(1);
  }

  @Test
  void manyAtOnceMakeOneRun() {
    int before = agents.total();
    List<CompletableFuture<Answer>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(async(page(8)))))
            .toList();
    List<Answer> answers = all.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
    assertThat(answers.stream().filter(a -> a.status() == 200).map(a -> a.json().getString("id")))
        .containsOnly(post(async(page(8))).ok().getString("id"));
    assertThat(agents.total()).isEqualTo(before + 1);
  }

  @Test
  void aRepeatedStreamShowsTheRunOfTheFirst() {
    JsonObject body = with(page(3), "idempotencyKey", Json.createValue(key));
    String id;
    try (Sse first = Sse.post(agents.api(), PATH, body)) {
      id = first.next(PATIENCE).orElseThrow().data().getString("batchId");
    }
    try (Sse second = Sse.post(agents.api(), PATH, body)) {
      List<Frame> frames = second.toEnd(PATIENCE);
      assertThat(frames.get(0).event()).isEqualTo("snapshot");
      Frame last = frames.get(frames.size() - 1);
      assertThat(last.event()).isEqualTo("done");
      assertThat(last.data().getString("id")).isEqualTo(id);
    }
    assertThat(site.visits(3)).isEqualTo(1);
  }

  @Test
  void whatWasRefusedMayBeSentAgainMended() {
    JsonObject wrong = run(Agents.task("ftp://example.com", "Read the code."));
    assertThat(post(async(wrong)).status()).isEqualTo(400);
    assertThat(post(async(page(10))).status()).isEqualTo(200);
  }
}
