package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.json.Json;
import remora.support.Agents;
import remora.support.LocalSite;
import remora.support.RemoraServer;

/** A server whose planner has a model of meanings: it loads within the server, and is used. */
@Tag("e2e")
class MeaningsIT {

  private static LocalSite site;
  private static RemoraServer server;

  @BeforeAll
  static void start() {
    site = new LocalSite();
    Path folder =
        Path.of(System.getProperty("remora.test.build", "target"), "embeddings").toAbsolutePath();
    server = RemoraServer.start("meanings", Map.of("REMORA_PLANNER_EMBEDDINGS", folder.toString()));
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
  }

  private static JsonObject result(String instruction) {
    site.page(
        "/flight",
        "<!DOCTYPE html><title>Flight</title><h1>Your flight</h1><p id=state>Welcome</p>"
            + "<button onclick=\"state.textContent = 'Two nights'\">Hotels</button>"
            + "<button onclick=\"state.textContent = 'Row 7'\">Seat map</button>"
            + "<button onclick=\"state.textContent = 'On time'\">Flight status</button>");
    Agents agents = new Agents(server.api());
    JsonObject task =
        Json.createObjectBuilder()
            .add("url", site.url("/flight"))
            .add("instruction", instruction)
            .add("successCondition", "The page shows \"Two nights\"")
            .build();
    return Agents.results(agents.withEvents(agents.sync(Agents.run(task)).getString("id"))).get(0);
  }

  @Test
  void aWordThatThePageDoesNotUseIsUnderstood() {
    JsonObject result = result("Click the accommodation button.");
    assertThat(result.getString("status")).as(result.toString()).isEqualTo("SUCCESS");
    assertThat(result.getJsonArray("events").toString())
        .contains("is taken to mean \\\"Hotels\\\"");
  }

  @Test
  void whatThePageDoesNotHaveIsStillMissing() {
    JsonObject result = result("Click the refunds button.");
    assertThat(result.getString("status")).as(result.toString()).isEqualTo("NO_TARGET");
  }
}
