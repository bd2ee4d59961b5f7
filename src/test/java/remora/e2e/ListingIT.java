package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Agents;
import remora.support.Servers;

/** The list of runs: pages, filters, and what its rows show. */
@Tag("e2e")
class ListingIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** More than a page has by default. */
  private static final int RUNS = 23;

  private final Agents agents = SERVERS.agents();

  @BeforeAll
  static void makeRuns() {
    Agents agents = SERVERS.agents();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ids.add(agents.async(run(Agents.task("http://127.0.0.1:1/" + i, "Read the page."))));
    }
    ids.forEach(id -> agents.end(id, PATIENCE));
  }

  @Test
  void theNewestComeFirstTwentyAtATime() {
    JsonObject page = agents.list("");
    assertThat(page.keySet()).containsExactlyInAnyOrder("batches", "total", "hasMore");
    assertThat(rows(page)).hasSize(20);
    assertThat(rows(page))
        .extracting(row -> row.getString("createdAt"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page.getInt("total")).isGreaterThanOrEqualTo(RUNS);
    assertThat(page.getBoolean("hasMore")).isTrue();
    assertThat(Agents.results(rows(page).get(0)).get(0).getString("url"))
        .isEqualTo("http://127.0.0.1:1/" + (RUNS - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=5, 5",
    "?limit=0, 1",
    "?limit=-3, 1",
    "?limit=1, 1",
    "?limit=abc, 20",
    "?limit=, 20",
    "?limit=2.5, 20",
    "?skip=-7&limit=3, 3",
    "?skip=x&limit=3, 3",
    "?status=bogus&limit=4, 4"
  })
  void whatIsOutOfRangeIsBroughtIntoIt(String query, int rows) {
    assertThat(rows(agents.list(query))).hasSize(rows);
  }

  @Test
  void aHundredIsTheMost() {
    JsonObject page = agents.list("?limit=500");
    assertThat(rows(page)).hasSize(Math.min(100, page.getInt("total")));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<JsonObject> whole = rows(agents.list("?limit=10"));
    List<JsonObject> parts = new ArrayList<>(rows(agents.list("?limit=4")));
    parts.addAll(rows(agents.list("?limit=4&skip=4")));
    parts.addAll(rows(agents.list("?limit=2&skip=8")));
    assertThat(parts).isEqualTo(whole);
    int total = agents.total();
    JsonObject last = agents.list("?limit=1&skip=" + (total - 1));
    assertThat(rows(last)).hasSize(1);
    assertThat(last.getBoolean("hasMore")).isFalse();
    assertThat(agents.list("?limit=1&skip=" + (total - 2)).getBoolean("hasMore")).isTrue();
    JsonObject beyond = agents.list("?skip=" + total);
    assertThat(rows(beyond)).isEmpty();
    assertThat(beyond.getInt("total")).isEqualTo(total);
    assertThat(rows(agents.list("?skip=99999999999999999999"))).isEmpty();
  }

  @Test
  void aFinishedRowIsTheRunWithoutItsSteps() {
    JsonObject row = rows(agents.list("?limit=1&status=completed")).get(0);
    assertThat(row).isEqualTo(agents.get(row.getString("id")));
    assertThat(row.toString()).doesNotContain("\"events\"");
  }

  @Test
  void aRunningRowIsAStubAndTheFilterFindsIt() {
    JsonObject stalled =
        with(Agents.task(SERVERS.practice("stalled"), "Read the title."), "timeoutMs", 5000);
    String id = agents.async(with(run(List.of(stalled, stalled, stalled)), "concurrency", 3));
    JsonObject page = agents.list("?status=processing&limit=100");
    assertThat(rows(page)).allMatch(row -> row.getString("status").equals("processing"));
    assertThat(page.getInt("total")).isEqualTo(rows(page).size());
    JsonObject row =
        rows(page).stream().filter(r -> r.getString("id").equals(id)).findFirst().orElseThrow();
    assertThat(row.getInt("total")).isEqualTo(3);
    assertThat(row.getJsonArray("results")).hasSize(3);
    assertThat(row.getJsonArray("results").getJsonObject(0).keySet())
        .containsExactlyInAnyOrder("url", "instruction");
    assertThat(row.getJsonArray("results").subList(1, 3)).containsOnly(JsonValue.NULL);
    assertThat(row.containsKey("completedAt")).isFalse();
    agents.end(id, PATIENCE);
    assertThat(rows(agents.list("?status=processing&limit=100")))
        .extracting(r -> r.getString("id"))
        .doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "failed"})
  void theFilterShowsOneStatusOnly(String status) {
    assertThat(rows(agents.list("?limit=100&status=" + status)))
        .allMatch(row -> row.getString("status").equalsIgnoreCase(status));
  }

  private static List<JsonObject> rows(JsonObject page) {
    return page.getJsonArray("batches").getValuesAs(JsonObject.class);
  }
}
