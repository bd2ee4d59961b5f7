package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.RemoraServer;

/** A server whose browser does not start: it says so, and goes on answering. */
@Tag("e2e")
class BrokenBrowserIT {

  @ParameterizedTest
  @CsvSource({
    "false, /bin/false, could not be started",
    "missing, /nowhere/chromium, /nowhere/chromium"
  })
  void tasksEndWithTheCauseAndHealthNamesIt(String name, String binary, String cause) {
    Map<String, String> settings = Map.of("REMORA_BROWSER_BINARY", binary);
    try (RemoraServer server = RemoraServer.startUnready("broken-" + name, settings)) {
      Agents agents = new Agents(server.api());
      JsonObject task =
          Agents.task(server.base().resolve("/practice/gazette.html").toString(), "Read it.");
      JsonObject run =
          agents.end(agents.async(run(List.of(task, task, task))), Duration.ofMinutes(2));
      assertThat(run.getString("status")).isEqualTo("completed");
      for (JsonObject result : Agents.results(run)) {
        assertThat(result.getString("status")).isEqualTo("ERROR");
        assertThat(result.getString("error")).contains(cause);
        assertThat(Agents.number(result, "creditsUsed")).isZero();
      }
      Answer health = server.health().orElseThrow();
      assertThat(health.status()).isEqualTo(503);
      JsonObject browser =
          health.json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
              .filter(check -> check.getString("name").equals("browser"))
              .findFirst()
              .orElseThrow();
      assertThat(browser.getString("status")).isEqualTo("DOWN");
      assertThat(browser.toString()).contains(cause);
      assertThat(agents.status().getInt("total")).isZero();
      assertThat(server.api().anonymous().get("/practice/").status()).isEqualTo(200);
      assertThat(server.api().anonymous().get("/").status()).isEqualTo(200);
    }
  }
}
