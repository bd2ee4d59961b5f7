package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.ScriptedModel.act;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.json.Json;
import remora.support.Await;
import remora.support.LocalSite;
import remora.support.RemoraServer;
import remora.support.ScriptedModel;
import remora.support.SessionCalls;

/** Questions about a session's page on a server with a language model, which is scripted. */
@Tag("e2e")
class AiEvaluateLlmIT {

  /** Nothing that the embedded planner's grammar reads. */
  private static final String VAGUE = "Be so kind and deal with this page on my behalf.";

  private static final int TIMEOUT_SECONDS = 60;

  private static ScriptedModel model;
  private static LocalSite site;
  private static RemoraServer server;

  @BeforeAll
  static void start() {
    model = new ScriptedModel();
    site =
        new LocalSite()
            .page(
                "/",
                "<title>Desk</title><button onclick='p.textContent=`Ticket: T-77`'>Ring</button><p id=p></p>");
    server =
        RemoraServer.start(
            "ai-llm",
            Map.of(
                "REMORA_LLM_BASE_URL",
                model.base().toString(),
                "REMORA_LLM_MODEL",
                "scripted",
                "REMORA_LLM_TIMEOUT_SECONDS",
                Integer.toString(TIMEOUT_SECONDS),
                "REMORA_LLM_API_KEY",
                ScriptedModel.KEY));
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
    model.close();
  }

  private static SessionCalls atDesk() {
    SessionCalls session = SessionCalls.open(server.api(), "{}");
    JsonObject unused = session.done("{'url':'" + site.url("/") + "'}");
    return session;
  }

  @Test
  void theModelsNameAndTokensAreTold() {
    model.script(
        call ->
            model.calls().size() == 1
                ? act("{\"action\": \"click\", \"ref\": \"" + call.ref("button", "Ring") + "\"}")
                : act("{\"action\": \"done\"}"));
    try (SessionCalls session = atDesk()) {
      String body =
          "{'mode':'agent','model':'scripted','prompt':'"
              + VAGUE
              + "','schema':{'type':'object','required':['ticket'],"
              + "'properties':{'ticket':{'type':'string'}}}}";
      JsonObject done = session.post("/ai/evaluate", body).ok();
      assertThat(done.getBoolean("success")).as(done.toString()).isTrue();
      assertThat(done.getString("model")).isEqualTo("scripted");
      assertThat(done.getInt("tokensUsed")).isPositive();
      assertThat(done.getJsonArray("steps")).hasSize(1);
      assertThat(model.calls()).hasSize(2);
      JsonObject plain =
          session.post("/ai/evaluate", "{'prompt':'What is the title of the page?'}").ok();
      assertThat(plain.getInt("tokensUsed")).as(plain.toString()).isZero();
    }
  }

  /** The model is silent for a minute, and the session waits for it only while somebody reads. */
  @Test
  void aClientThatLeavesEndsItsQuestion() throws IOException {
    model.inTurn(ScriptedModel.silence());
    try (SessionCalls session = atDesk()) {
      String asking = session.path("/ai/evaluate/stream");
      try (InputStream stream = server.api().open(asking, question()).body()) {
        assertThat(stream).isNotNull();
        Await.that("the model is asked", Duration.ofSeconds(30), () -> !model.calls().isEmpty());
      }
      long left = System.nanoTime();
      assertThat(session.value("6 * 7")).isEqualTo("42");
      assertThat(Duration.ofNanos(System.nanoTime() - left))
          .isLessThan(Duration.ofSeconds(TIMEOUT_SECONDS - 15));
    }
  }

  private static JsonObject question() {
    return Json.createObjectBuilder().add("mode", "agent").add("prompt", VAGUE).build();
  }
}
