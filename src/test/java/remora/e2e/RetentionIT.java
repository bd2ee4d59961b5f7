package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** What is old goes, while the server works. */
@Tag("e2e")
class RetentionIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static PageSite site() {
    return PageSite.of(
        number -> PageSite.labelled("Page " + number, "Code", "O-" + number),
        number -> Duration.ZERO);
  }

  private static JsonObject page(PageSite site, int number) {
    return run(Agents.reading(site.page(number), "Read the code.", "code"));
  }

  /** Path of a picture among a run's steps. */
  private static String screenshot(Agents agents, String id) {
    return Agents.results(agents.withEvents(id)).get(0).getJsonArray("events").stream()
        .map(event -> event.asJsonObject().getJsonObject("data"))
        .filter(data -> data != null && data.containsKey("mimeType"))
        .map(data -> URI.create(data.getString("url")).getPath())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theEmbeddedStoreKeepsTheNewestRuns() {
    Map<String, String> settings =
        Map.of(
            "REMORA_RETENTION_EMBEDDED_RUNS", "3",
            "REMORA_RETENTION_SWEEP_SECONDS", "1");
    try (PageSite site = site();
        RemoraServer server = RemoraServer.start("retention", settings)) {
      Agents agents = new Agents(server.api());
      BigDecimal before = agents.balance();
      String first = agents.sync(page(site, 0)).getString("id");
      String picture = screenshot(agents, first);
      assertThat(agents.api().get(picture).status()).isEqualTo(200);
      List<String> ids = new ArrayList<>();
      for (int number = 1; number <= 5; number++) {
        ids.add(agents.sync(page(site, number)).getString("id"));
      }
      Await.that("three are left", PATIENCE, () -> agents.total() == 3);
      Await.that("the picture is gone", PATIENCE, () -> agents.api().get(picture).status() == 404);
      Shapes.isError(agents.api().get(PATH + "/" + first), 404);
      for (String id : ids.subList(2, 5)) {
        assertThat(Agents.results(agents.withEvents(id)).get(0).getJsonArray("events"))
            .isNotEmpty();
        assertThat(agents.api().get(screenshot(agents, id)).status()).isEqualTo(200);
      }
      assertThat(server.log()).contains("embedded store keeps 3");
      assertThat(before.subtract(agents.balance()))
          .as("what they cost is not forgotten")
          .isGreaterThan(BigDecimal.valueOf(0.5));
    }
  }

  @Test
  void whatHasEndedLongAgoGoesAndWhatWorksStays() {
    // A tenth of a minute.
    Map<String, String> settings =
        Map.of(
            "REMORA_RETENTION_DAYS", "0.00007",
            "REMORA_RETENTION_SWEEP_SECONDS", "1");
    try (PageSite site =
            PageSite.of(
                number -> PageSite.labelled("Page " + number, "Code", "O-" + number),
                number -> number == 0 ? Duration.ofSeconds(40) : Duration.ZERO);
        RemoraServer server = RemoraServer.start("age", settings)) {
      Agents agents = new Agents(server.api());
      String slow = agents.async(page(site, 0));
      String quick = agents.sync(page(site, 1)).getString("id");
      Await.that(
          "the old run is gone",
          PATIENCE,
          () -> agents.api().get(PATH + "/" + quick).status() == 404);
      assertThat(agents.get(slow).getString("status")).isEqualTo("processing");
      assertThat(Agents.results(agents.end(slow, PATIENCE)).get(0).getString("status"))
          .isEqualTo("SUCCESS");
    }
  }
}
