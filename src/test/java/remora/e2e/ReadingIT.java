package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Servers;

/** Runs as they are read by id, while they work and afterwards. */
@Tag("e2e")
class ReadingIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Agents agents = SERVERS.agents();

  @Test
  void unfinishedTasksAreStubs() {
    JsonObject input = Json.createObjectBuilder().add("Full name", "Ada").build();
    JsonObject second = with(stalled(), "input", input);
    String id = agents.async(with(run(List.of(stalled(), second)), "concurrency", 1));
    JsonObject run = agents.get(id);
    assertThat(run.keySet())
        .containsExactlyInAnyOrder(
            "id", "total", "completed", "results", "totalCreditsUsed", "status", "createdAt");
    assertThat(run.getString("status")).isEqualTo("processing");
    assertThat(run.getInt("completed")).isZero();
    List<JsonObject> results = Agents.results(run);
    assertThat(results.get(0)).isEqualTo(stub(stalled()));
    assertThat(results.get(1)).isEqualTo(stub(second));
    JsonObject half =
        Await.found(
            "one of two results",
            PATIENCE,
            () -> Optional.of(agents.get(id)).filter(now -> now.getInt("completed") == 1));
    assertThat(half.getString("status")).isEqualTo("processing");
    assertThat(Agents.results(half).get(0).getString("status")).isEqualTo("TIMEOUT");
    assertThat(Agents.results(half).get(1)).isEqualTo(stub(second));
    assertThat(agents.end(id, PATIENCE).getInt("completed")).isEqualTo(2);
  }

  private static JsonObject stub(JsonObject task) {
    return Json.createObjectBuilder(task).remove("timeoutMs").add("status", "PENDING").build();
  }

  @Test
  void whatARunningTaskHasDoneCanBeSeen() {
    JsonObject patient =
        with(
            Agents.task(SERVERS.practice("gazette.html"), "Get the headline of this article."),
            "successCondition",
            Json.createValue("The page shows \"words that are not there\""));
    String id = agents.async(with(run(List.of(patient, stalled())), "concurrency", 1));
    JsonObject live =
        Await.found(
            "steps of a running task",
            PATIENCE,
            () ->
                Optional.of(agents.withEvents(id))
                    .filter(run -> run.getInt("completed") == 0)
                    .filter(run -> !run.getJsonArray("liveEvents").getJsonArray(0).isEmpty()));
    JsonArray steps = live.getJsonArray("liveEvents");
    assertThat(steps).hasSize(2);
    steps.getJsonArray(0).getValuesAs(JsonObject.class).forEach(Shapes::isStep);
    assertThat(steps.getJsonArray(1)).as("of a task that waits").isEmpty();
    assertThat(Agents.results(live)).noneMatch(task -> task.containsKey("events"));
    JsonObject half =
        Await.found(
            "the first result",
            PATIENCE,
            () -> Optional.of(agents.withEvents(id)).filter(run -> run.getInt("completed") == 1));
    assertThat(half.getJsonArray("liveEvents").getJsonArray(0)).as("of a finished task").isEmpty();
    assertThat(Agents.results(half).get(0).getJsonArray("events")).isNotEmpty();
    assertThat(Agents.results(half).get(0).getString("status"))
        .as("a condition that does not hold")
        .isEqualTo("ERROR");
    JsonObject whole = agents.end(id, PATIENCE);
    assertThat(whole.containsKey("liveEvents")).isFalse();
  }

  @Test
  void stepsAreThereForThoseWhoAsk() {
    JsonObject without = agents.sync(run(product()));
    assertThat(without.toString()).doesNotContain("\"events\"", "\"liveEvents\"");
    JsonObject run = agents.withEvents(without.getString("id"));
    assertThat(run.containsKey("liveEvents")).isFalse();
    JsonObject result = Agents.results(run).get(0);
    List<JsonObject> steps = result.getJsonArray("events").getValuesAs(JsonObject.class);
    steps.forEach(Shapes::isStep);
    assertThat(steps)
        .extracting(step -> step.getString("type"))
        .containsSubsequence("navigation", "screenshot", "plan", "validation", "done");
    JsonObject navigation = data(steps, "navigation");
    assertThat(navigation.getString("url")).isEqualTo(product().getString("url"));
    assertThat(data(steps, "plan").keySet()).contains("reasoning", "notes", "steps", "actions");
    assertThat(data(steps, "done").getString("status")).isEqualTo("SUCCESS");
    assertThat(result.getString("planner")).isIn("embedded", "replay");
    assertThat(Json.createObjectBuilder(result).remove("events").remove("planner").build())
        .isEqualTo(Agents.results(without).get(0));
  }

  private static JsonObject data(List<JsonObject> steps, String type) {
    return steps.stream()
        .filter(step -> step.getString("type").equals(type))
        .findFirst()
        .map(step -> step.getJsonObject("data"))
        .orElseThrow(() -> new AssertionError("no " + type + " in " + steps));
  }

  @Test
  void screenshotsAreSeenByWhoKnowsTheirNamesAndNobodyElse() {
    JsonObject run = agents.withEvents(agents.sync(run(product())).getString("id"));
    Set<String> addresses = new HashSet<>();
    Agents.results(run).get(0).getJsonArray("events").getValuesAs(JsonObject.class).stream()
        .filter(step -> step.getString("type").equals("screenshot"))
        .map(step -> step.getJsonObject("data"))
        .forEach(
            data -> {
              assertThat(data.getString("mimeType")).isEqualTo("image/jpeg");
              addresses.add(data.getString("url"));
            });
    assertThat(addresses).isNotEmpty();
    for (String address : addresses) {
      assertThat(address)
          .startsWith(SERVERS.server().base().toString())
          .matches(".*[0-9a-zA-Z_-]{22,}[^/]*");
      Answer picture = agents.api().anonymous().get(address);
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(picture.body()).startsWith(0xFF, 0xD8, 0xFF).hasSizeGreaterThan(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/screenshots/00000000000000000000000000000000.jpg",
        "/screenshots/",
        "/screenshots",
        "/screenshots/..%2f..%2fpepper",
        "/screenshots/%2e%2e/api-key",
        "/screenshots/x.jpg"
      })
  void thereAreNoOtherScreenshots(String path) {
    assertThat(agents.api().get(path).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "not-an-id", "0123456789abcdef0123456", "0123456789abcdef01234567a", "%20"})
  void whatCannotBeAnIdIsABadRequest(String id) {
    Shapes.isError(agents.api().get(PATH + "/" + id), 400);
    Shapes.isError(agents.api().get(PATH + "/" + id + "/stream"), 400);
    Shapes.isError(agents.api().get("/browser-agent/" + id), 400);
  }

  @Test
  void theRunsOfOthersAreNotThere() {
    String id = agents.async(run(product()));
    Agents other = new Agents(agents.api().withKey(Servers.SECOND_KEY));
    for (String unknown : List.of(id, "0123456789abcdef01234567")) {
      Shapes.isError(other.api().get(PATH + "/" + unknown), 404);
      Shapes.isError(other.api().get(PATH + "/" + unknown + "?includeEvents=true"), 404);
      Shapes.isError(other.api().get(PATH + "/" + unknown + "/stream"), 404);
    }
    agents.end(id, Duration.ofMinutes(1));
    assertThat(other.list("?limit=100").toString()).doesNotContain(id);
  }

  @Test
  void theAccountAddsUp() {
    JsonObject status = agents.status();
    assertThat(status.keySet())
        .containsExactlyInAnyOrder("userId", "running", "claimed", "pending", "total", "cap");
    assertThat(status.getInt("total"))
        .isEqualTo(status.getInt("running") + status.getInt("claimed") + status.getInt("pending"));
    assertThat(status.getInt("cap")).isEqualTo(5000);
    JsonObject balance = agents.api().get("/credits-balance").ok();
    assertThat(balance.keySet()).containsExactlyInAnyOrder("success", "creditsRemaining");
    assertThat(balance.get("success")).isEqualTo(JsonValue.TRUE);
    for (String path : List.of("/browser-agent-capacity", PATH + "/_system/capacity")) {
      JsonObject pool = agents.api().get(path).ok();
      assertThat(pool.keySet())
          .contains(
              "totalActive",
              "maxSandboxes",
              "perUserCap",
              "pending",
              "running",
              "claimed",
              "failed",
              "utilization",
              "oldestQueuedAgeMs",
              "topUsers",
              "workers");
      assertThat(pool.getInt("maxSandboxes")).isPositive();
      assertThat(pool.getJsonArray("topUsers")).as("other people").isEmpty();
    }
  }

  @Test
  void aSuccessIsPaidOnceAndAFailureNot() {
    Agents second = new Agents(agents.api().withKey(Servers.SECOND_KEY));
    var before = second.balance();
    JsonObject run = second.sync(run(List.of(product(), unreachable())));
    assertThat(before.subtract(second.balance()))
        .isEqualByComparingTo(Agents.number(run, "totalCreditsUsed"))
        .isEqualByComparingTo(Agents.number(Agents.results(run).get(0), "creditsUsed"));
    assertThat(Agents.number(Agents.results(run).get(1), "creditsUsed")).isZero();
  }

  private static JsonObject product() {
    return DemoTasks.at(SERVERS.server().base(), "/practice/shop/storm-lantern");
  }

  private static JsonObject unreachable() {
    return Agents.task("http://127.0.0.1:1/", "Read the page.");
  }

  private static JsonObject stalled() {
    return with(
        Agents.task(SERVERS.practice("stalled"), "Read the title of the page."), "timeoutMs", 5000);
  }
}
