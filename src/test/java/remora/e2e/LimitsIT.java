package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Frame;
import remora.support.PageSite;
import remora.support.Servers;
import remora.support.Sse;

/** A server with small limits: what it refuses, and that it refuses it whole. */
@Tag("e2e")
class LimitsIT {

  @RegisterExtension static final Servers SERVERS = Servers.narrow();

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofSeconds(4);

  /** Odd pages take long, even ones do not. */
  private static PageSite site;

  @BeforeAll
  static void open() {
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "C-" + number),
            number -> number % 2 == 1 ? LONG : Duration.ZERO);
    assertThat(SERVERS.agents().sync(tasks(1, 0)).getInt("completed")).isEqualTo(1);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Agents agents(String tenant) {
    return new Agents(SERVERS.api().withKey("e2e-" + tenant + "-key"));
  }

  private static JsonObject tasks(int count, int page) {
    return run(
        IntStream.range(0, count)
            .mapToObj(i -> Agents.reading(site.page(page), "Read the code.", "code"))
            .toList());
  }

  private static JsonObject async(JsonObject run) {
    return with(run, "async", JsonValue.TRUE);
  }

  @Test
  void aFullQueueRefusesARequestWholeAndTakesItLater() {
    Agents agents = agents("queue");
    assertThat(agents.status().getInt("cap")).isEqualTo(3);
    Shapes.isError(agents.api().post(PATH, async(tasks(4, 0))), 429, "QUEUE_FULL");
    String id = agents.async(tasks(2, 1));
    Answer refused = agents.api().post(PATH, async(tasks(2, 0)));
    Shapes.isError(refused, 429, "QUEUE_FULL");
    assertThat(agents.total()).isEqualTo(1);
    assertThat(agents.status().getInt("total")).isLessThanOrEqualTo(2);
    String fits = agents.async(tasks(1, 0));
    assertThat(agents.end(id, PATIENCE).getInt("completed")).isEqualTo(2);
    assertThat(agents.end(fits, PATIENCE).getInt("completed")).isEqualTo(1);
    JsonObject later = agents.sync(tasks(3, 0));
    assertThat(Agents.results(later)).allMatch(r -> r.getString("status").equals("SUCCESS"));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    Agents agents = agents("rate");
    List<Answer> answers =
        IntStream.range(0, 8).mapToObj(i -> agents.api().get("/browser-agent-status")).toList();
    assertThat(answers.subList(0, 4)).allMatch(answer -> answer.status() == 200);
    Answer refused = answers.get(7);
    Shapes.isError(refused, 429, "RATE_LIMITED");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    Shapes.isError(agents.api().post(PATH, "not JSON"), 429, "RATE_LIMITED");
    assertThat(SERVERS.agents().status()).as("of somebody else").isNotEmpty();
  }

  @Test
  void whatCannotBePaidIsNotStarted() {
    Agents agents = agents("poor");
    Answer refused = agents.api().post(PATH, async(tasks(3, 0)));
    Shapes.isError(refused, 402, "INSUFFICIENT_CREDITS");
    assertThat(agents.total()).isZero();
    assertThat(agents.balance()).isEqualByComparingTo("0.25");
    JsonObject run = agents.sync(tasks(2, 0));
    BigDecimal left = agents.balance();
    assertThat(new BigDecimal("0.25").subtract(left))
        .isEqualByComparingTo(Agents.number(run, "totalCreditsUsed"));
    Shapes.isError(agents.api().post(PATH, tasks(1, 0)), 402, "INSUFFICIENT_CREDITS");
  }

  @Test
  void aTrialEnds() {
    Agents agents = agents("trial");
    Shapes.isError(agents.api().post(PATH, tasks(2, 0)), 402, "SUBSCRIPTION_REQUIRED");
    JsonObject run = agents.sync(tasks(1, 0));
    assertThat(Agents.results(run).get(0).getString("status")).isEqualTo("SUCCESS");
    Shapes.isError(agents.api().post(PATH, tasks(1, 0)), 402, "SUBSCRIPTION_REQUIRED");
    assertThat(agents.total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"poor", "trial"})
  void whoCannotPayIsToldWhereToMendIt(String tenant) {
    JsonObject refused = agents(tenant).api().post(PATH, tasks(3, 0)).json();
    assertThat(refused.getString("actionUrl", "")).as("%s", refused).startsWith("http");
  }

  @Test
  void aMissingStreamLeavesTheOtherModes() {
    Agents agents = SERVERS.agents();
    try (Sse only = aStream(agents, PATIENCE)) {
      int before = agents.total();
      Answer refused = agents.api().post(PATH, with(tasks(1, 0), "stream", JsonValue.TRUE));
      Shapes.isError(refused, 503);
      assertThat(agents.total()).isEqualTo(before);
      String id = agents.async(tasks(1, 0));
      Shapes.isError(agents.api().get(PATH + "/" + id + "/stream"), 503);
      assertThat(agents.end(id, PATIENCE).getString("status")).isEqualTo("completed");
      List<Frame> frames = only.toEnd(PATIENCE);
      assertThat(frames.get(frames.size() - 1).event()).isEqualTo("done");
    }
    aStream(agents, Duration.ofSeconds(5)).close();
  }

  @Test
  void moneyAndQueueAreAskedAfterBeforeAStream() {
    JsonObject streamed = with(tasks(4, 0), "stream", JsonValue.TRUE);
    try (Sse only = aStream(SERVERS.agents(), PATIENCE)) {
      assertThat(only.status()).isEqualTo(200);
      Shapes.isError(agents("poor").api().post(PATH, streamed), 402, "INSUFFICIENT_CREDITS");
      Shapes.isError(agents("queue").api().post(PATH, streamed), 429, "QUEUE_FULL");
    }
  }

  @Test
  void aReaderThatLeavesMakesRoom() {
    Agents agents = SERVERS.agents();
    aStream(agents, PATIENCE).close();
    aStream(agents, Duration.ofSeconds(25)).close();
  }

  /** A new stream of a run that takes a while, as soon as there is room for it. */
  private static Sse aStream(Agents agents, Duration atMost) {
    return Await.found(
        "room for a stream",
        atMost,
        () -> {
          Sse stream = Sse.post(agents.api(), PATH, tasks(1, 1));
          if (stream.status() == 200) {
            return Optional.of(stream);
          }
          stream.close();
          return Optional.empty();
        });
  }
}
