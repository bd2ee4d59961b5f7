package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.support.Agents;
import remora.support.Await;
import remora.support.Leftovers;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** What a server that dies, or stops, leaves behind: all accepted work, and nothing else. */
@Tag("e2e")
class RestartIT {

  private static final int TASKS = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SECOND_KEY = "e2e-restart-key";

  @Test
  void workSurvivesAKillAndBrowsersDoNot() throws IOException {
    // The first tenant's key is made by the server itself.
    Map<String, String> settings =
        Map.of(
            "REMORA_API_KEY",
            "",
            "REMORA_LIMITS_REQUESTS_PER_MINUTE",
            "100000",
            "REMORA_TENANTS",
            "second",
            "REMORA_TENANT_SECOND_API_KEY",
            SECOND_KEY);
    try (PageSite site = site();
        RemoraServer server = RemoraServer.start("restart", settings)) {
      Agents agents = new Agents(server.api().withKey(keyOf(server)));
      BigDecimal granted = agents.balance();
      JsonObject before = agents.sync(run(List.of(task(site, TASKS))));
      assertThat(new Agents(server.api().withKey(SECOND_KEY)).total()).isZero();

      String id = agents.async(with(run(tasks(site)), "concurrency", 5));
      JsonObject half =
          Await.found("a third of the run", PATIENCE, () -> completed(agents, id, 10));
      Leftovers leftovers = Leftovers.of(server);
      assertThat(leftovers.browsers()).as("browsers at work").isNotEmpty();
      server.kill9();
      assertThat(half.getString("status")).isEqualTo("processing");
      Await.that(
          "the end of the browsers", Duration.ofSeconds(60), () -> leftovers.alive().isEmpty());

      server.restart();
      JsonObject run = agents.end(id, PATIENCE);
      isWhole(run);
      keepsWhatWasTold(half, run);
      assertThat(agents.get(before.getString("id"))).isEqualTo(before);
      assertThat(agents.total()).isEqualTo(2);
      isPaidOnce(granted, agents, List.of(before, run));
      assertThat(folders(server)).as("profiles of one life only").hasSizeLessThanOrEqualTo(1);

      Leftovers second = Leftovers.of(server);
      assertThat(second.browsers()).isNotEmpty();
      server.stop();
      Await.that("the end of the browsers", Duration.ofSeconds(60), () -> second.alive().isEmpty());
      assertThat(folders(server)).isEmpty();

      server.restart();
      assertThat(agents.get(id)).isEqualTo(run);
      assertThat(agents.total()).isEqualTo(2);
      isPaidOnce(granted, agents, List.of(before, run));
      assertThat(new Agents(server.api().withKey(SECOND_KEY)).total()).isZero();
      assertThat(agents.sync(run(List.of(task(site, TASKS)))).getInt("completed")).isEqualTo(1);
    }
  }

  @Test
  void aTaskThatTheServerDiesOfTooOftenIsGivenUpAndOneThatWasStoppedIsNot() {
    Map<String, String> settings = Map.of("REMORA_QUEUE_ATTEMPTS", "2");
    AtomicBoolean slow = new AtomicBoolean(true);
    try (PageSite site =
            PageSite.of(
                number -> PageSite.labelled("Page " + number, "Code", "R-" + number),
                number -> slow.get() && number > 0 ? PATIENCE : Duration.ZERO);
        RemoraServer server = RemoraServer.start("attempts", settings)) {
      Agents agents = new Agents(server.api());
      String fatal = agents.async(run(List.of(task(site, 1))));
      visited(site, 1, 1);
      // What comes to be known flushes the store: the first start is counted for certain.
      agents.sync(run(List.of(task(site, 0))));
      server.kill9();
      server.restart();
      visited(site, 1, 2);
      String stopped = agents.async(run(List.of(task(site, 2))));
      visited(site, 2, 1);
      server.stop();
      server.restart();
      // The stop gave both their start back: each is tried again.
      visited(site, 1, 3);
      visited(site, 2, 2);
      server.kill9();
      slow.set(false);
      server.restart();
      JsonObject given = Agents.results(agents.end(fatal, PATIENCE)).get(0);
      assertThat(given.getString("status")).isEqualTo("ERROR");
      assertThat(given.getString("error")).contains("2 times");
      JsonObject done = Agents.results(agents.end(stopped, PATIENCE)).get(0);
      assertThat(done.getString("status")).isEqualTo("SUCCESS");
      assertThat(site.visits(1)).isEqualTo(3);
    }
  }

  private static void visited(PageSite site, int page, int times) {
    Await.that("visit " + times + " of page " + page, PATIENCE, () -> site.visits(page) == times);
  }

  private static String keyOf(RemoraServer server) throws IOException {
    Path file = server.dataDir().resolve("api-key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String key = Files.readString(file).strip();
    assertThat(key).hasSizeGreaterThan(40);
    assertThat(server.log()).as("the log").doesNotContain(key);
    return key;
  }

  private static Optional<JsonObject> completed(Agents agents, String id, int count) {
    return Optional.of(agents.get(id)).filter(run -> run.getInt("completed") >= count);
  }

  private static void isWhole(JsonObject run) {
    assertThat(run.getString("status")).isEqualTo("completed");
    assertThat(run.getInt("completed")).isEqualTo(TASKS);
    List<JsonObject> results = Agents.results(run);
    assertThat(results).hasSize(TASKS);
    for (int i = 0; i < TASKS; i++) {
      assertThat(results.get(i).getString("status")).as("%s", results.get(i)).isEqualTo("SUCCESS");
      assertThat(results.get(i).getJsonObject("data").getString("code")).isEqualTo("R-" + i);
    }
  }

  /** A result that somebody has seen before the kill is the same afterwards. */
  private static void keepsWhatWasTold(JsonObject half, JsonObject run) {
    List<JsonObject> told = Agents.results(half);
    IntStream.range(0, TASKS)
        .filter(i -> !told.get(i).getString("status").equals("PENDING"))
        .forEach(i -> assertThat(Agents.results(run).get(i)).isEqualTo(told.get(i)));
  }

  private static void isPaidOnce(BigDecimal granted, Agents agents, List<JsonObject> runs) {
    BigDecimal sum =
        runs.stream()
            .flatMap(run -> Agents.results(run).stream())
            .map(result -> Agents.number(result, "creditsUsed"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal totals =
        runs.stream()
            .map(run -> Agents.number(run, "totalCreditsUsed"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(totals).isEqualByComparingTo(sum);
    assertThat(granted.subtract(agents.balance())).isEqualByComparingTo(sum);
  }

  /** Folders of browsers' owners, one for each life of the server. */
  private static List<Path> folders(RemoraServer server) throws IOException {
    Path browsers = server.dataDir().resolve("browsers");
    if (!Files.isDirectory(browsers)) {
      return List.of();
    }
    try (Stream<Path> owners = Files.list(browsers)) {
      return owners.toList();
    }
  }

  private static PageSite site() {
    return PageSite.of(
        number -> PageSite.labelled("Page " + number, "Code", "R-" + number),
        number -> Duration.ofMillis(300));
  }

  private static JsonObject task(PageSite site, int number) {
    return Agents.reading(site.page(number), "Read the code.", "code");
  }

  private static List<JsonObject> tasks(PageSite site) {
    return IntStream.range(0, TASKS).mapToObj(i -> task(site, i)).toList();
  }
}
