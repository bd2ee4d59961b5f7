package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Servers;

/** One request that waits, or one that does not and is asked for later, under every path. */
@Tag("e2e")
class ModesIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Agents agents = SERVERS.agents();

  @Test
  void aSynchronousRequestIsAnsweredWithTheWholeRun() {
    JsonObject run = agents.sync(run(product()));
    assertThat(run.keySet())
        .containsExactlyInAnyOrder(
            "id",
            "total",
            "completed",
            "results",
            "totalCreditsUsed",
            "status",
            "createdAt",
            "completedAt");
    assertThat(run.getString("id")).matches("[0-9a-f]{24}");
    assertThat(run.getString("status")).isEqualTo("completed");
    assertThat(run.getInt("total")).isEqualTo(1);
    assertThat(run.getInt("completed")).isEqualTo(1);
    assertThat(run.getString("createdAt")).matches(Shapes.TIME);
    assertThat(run.getString("completedAt"))
        .matches(Shapes.TIME)
        .isGreaterThan(run.getString("createdAt"));
    JsonObject result = Agents.results(run).get(0);
    assertThat(result.keySet())
        .containsExactlyInAnyOrder(
            "url", "instruction", "status", "data", "creditsUsed", "durationMs");
    assertThat(result.getString("url")).isEqualTo(product().getString("url"));
    assertThat(result.getString("status")).isEqualTo("SUCCESS");
    assertThat(result.getInt("durationMs")).isPositive();
    assertThat(Agents.number(run, "totalCreditsUsed"))
        .isEqualByComparingTo(Agents.number(result, "creditsUsed"));
    assertThat(agents.get(run.getString("id"))).as("the same run, read later").isEqualTo(run);
  }

  @Test
  void anAsynchronousRequestIsAnsweredAtOnceAndItsRunEnds() {
    long start = System.nanoTime();
    Answer answer = agents.api().post(PATH, with(run(product()), "async", JsonValue.TRUE));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    JsonObject stub = answer.ok();
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    assertThat(stub.keySet())
        .containsExactlyInAnyOrder(
            "id", "status", "total", "completed", "results", "totalCreditsUsed", "createdAt");
    assertThat(stub.getString("status")).isEqualTo("processing");
    assertThat(stub.getInt("total")).isEqualTo(1);
    assertThat(stub.getInt("completed")).isZero();
    assertThat(stub.getJsonArray("results")).isEmpty();
    assertThat(Agents.number(stub, "totalCreditsUsed")).isZero();
    JsonObject run = agents.end(stub.getString("id"), PATIENCE);
    assertThat(run.getString("status")).isEqualTo("completed");
    assertThat(run.getString("createdAt")).isEqualTo(stub.getString("createdAt"));
    assertThat(Agents.results(run).get(0).getString("status")).isEqualTo("SUCCESS");
  }

  @Test
  void aLongSynchronousRequestBringsHeadersAndBlanksBeforeItsAnswer() throws IOException {
    JsonObject endless =
        with(
            Agents.task(SERVERS.practice("stalled"), "Read the title of the page."),
            "timeoutMs",
            13_000);
    long start = System.nanoTime();
    HttpResponse<InputStream> response = agents.api().open(PATH, run(endless));
    Duration headers = Duration.ofNanos(System.nanoTime() - start);
    String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    Duration end = Duration.ofNanos(System.nanoTime() - start);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(headers).as("headers").isLessThan(Duration.ofSeconds(12));
    assertThat(end).as("end").isGreaterThan(Duration.ofMillis(12_500));
    assertThat(body).startsWith(" ");
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject result = Agents.results(reader.readObject()).get(0);
      assertThat(result.getString("status")).isEqualTo("TIMEOUT");
      assertThat(result.getInt("durationMs")).isBetween(12_900, 40_000);
      assertThat(Agents.number(result, "creditsUsed")).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/browser-agents,  /api/v1/browser-agents",
    "/api/v1/browser-agents/, /api/v1/browser-agents/",
    "/api/v1/browser-tasks,   /api/v1/browser-tasks",
    "/api/v1/browser-tasks/,  /api/v1/browser-tasks/",
    "/browser-agent,          /list-browser-agents",
    "/browser-agent/,         /list-browser-agents/"
  })
  void everyFamilyOfPathsDoesTheSame(String runs, String list) {
    JsonObject run = agents.api().post(runs, run(unreachable())).ok();
    String id = run.getString("id");
    String one = runs + (runs.endsWith("/") ? "" : "/") + id;
    assertThat(agents.api().get(one).ok()).isEqualTo(run);
    assertThat(agents.api().get(one + "/").ok()).isEqualTo(run);
    assertThat(agents.get(id)).isEqualTo(run);
    JsonArray listed = agents.api().get(list + "?limit=100").ok().getJsonArray("batches");
    assertThat(listed.getValuesAs(JsonObject.class))
        .extracting(row -> row.getString("id"))
        .contains(id);
  }

  @Test
  void aPlaceholderInAnInstructionIsFilledFromTheInput() {
    JsonObject library = DemoTasks.at(SERVERS.server().base(), "/practice/library");
    String instruction = library.getString("instruction").replace("lighthouse", "{{word}}");
    JsonObject task =
        Json.createObjectBuilder(library)
            .add("instruction", instruction)
            .add("input", Json.createObjectBuilder().add("word", "lighthouse"))
            .build();
    JsonObject result = Agents.results(agents.sync(run(task))).get(0);
    assertThat(result.getString("instruction"))
        .as("echoed as it was sent")
        .contains("{{word}}")
        .isEqualTo(instruction);
    assertThat(result.getJsonObject("input")).isEqualTo(task.getJsonObject("input"));
    assertThat(result.get("data").toString()).containsIgnoringCase("lighthouse");
  }

  private static JsonObject product() {
    return DemoTasks.at(SERVERS.server().base(), "/practice/shop/storm-lantern");
  }

  private static JsonObject unreachable() {
    return Agents.task("http://127.0.0.1:1/", "Read the page.");
  }
}
