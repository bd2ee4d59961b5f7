package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.LocalSite;
import remora.support.RemoraServer;
import remora.support.ScriptedModel;
import remora.support.Servers;

/** Tasks that are done a second time, with other inputs. */
@Tag("e2e")
class ReplayIT {

  private static ScriptedModel model;
  private static LocalSite site;
  private static RemoraServer server;

  @BeforeAll
  static void start() {
    model = new ScriptedModel();
    site = new LocalSite();
    server =
        RemoraServer.start(
            "replay",
            Map.of(
                "REMORA_PLANNER", "llm",
                "REMORA_LLM_BASE_URL", model.base().toString(),
                "REMORA_LLM_MODEL", "scripted",
                "REMORA_LLM_API_KEY", ScriptedModel.KEY,
                "REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000",
                "REMORA_TENANTS", "second",
                "REMORA_TENANT_SECOND_API_KEY", Servers.SECOND_KEY));
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
    model.close();
  }

  private static JsonObject run(JsonObject task) {
    return run(new Agents(server.api()), task);
  }

  private static JsonObject run(Agents agents, JsonObject task) {
    return agents.withEvents(agents.sync(Agents.run(task)).getString("id"));
  }

  private static JsonObject result(JsonObject run) {
    JsonObject result = Agents.results(run).get(0);
    assertThat(result.getString("status")).as(result.toString()).isEqualTo("SUCCESS");
    return result;
  }

  @Test
  void theSecondRunOfTenTasksMakesNoCallOfTheModel() {
    model.script(ReplayTasks::answerSlowly);
    for (JsonObject task : ReplayTasks.at(server.base(), false)) {
      JsonObject result = result(run(task));
      assertThat(result.getString("planner")).isEqualTo("llm");
    }
    assertThat(model.calls()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(model.faults()).isEmpty();
    model.script(ReplayTasks::answer);
    for (JsonObject task : ReplayTasks.at(server.base(), true)) {
      JsonObject result = result(run(task));
      assertThat(result.getString("planner")).as(result.toString()).isEqualTo("replay");
    }
    assertThat(model.calls()).isEmpty();
  }

  private static final String FORM =
      "<!DOCTYPE html><title>Kiosk</title><h1>Kiosk</h1>%s<form action=/done><p><label>Nickname"
          + " <input name=nick></label></p><p><label>Passcode <input type=password"
          + " name=pass></label></p>%s</form>%s";

  private static String kiosk(String before, String button) {
    return FORM.formatted(before, button, "");
  }

  private static JsonObject task(String name, String passcode) {
    return Json.createObjectBuilder()
        .add("url", site.url("/kiosk"))
        .add("instruction", "Sign in at the kiosk.")
        .add("input", Json.createObjectBuilder().add("Nickname", name).add("Passcode", passcode))
        .add("successCondition", "The page shows \"You are in\"")
        .build();
  }

  private static void kioskModel(String button) {
    model.script(
        call ->
            !call.last().contains("# You are in")
                ? ScriptedModel.act(
                    "{\"action\": \"type\", \"text\": \"%input.Nickname%\", \"ref\": \""
                        + call.ref("textbox", "Nickname")
                        + "\"}",
                    "{\"action\": \"type\", \"text\": \"%input.Passcode%\", \"ref\": \""
                        + call.ref("textbox", "Passcode")
                        + "\"}",
                    "{\"action\": \"click\", \"ref\": \"" + call.ref("button", button) + "\"}")
                : ScriptedModel.act("{\"action\": \"done\"}"));
  }

  @Test
  void aMovedAndRenamedButtonIsFoundAgainAndTheMendedPlanIsKept() {
    site.page("/done", "<!DOCTYPE html><title>In</title><h1>You are in</h1>");
    site.page("/kiosk", kiosk("", "<button id=go>Sign in</button>"));
    kioskModel("Sign in");
    JsonObject first = run(task("ada", "tulip-4711"));
    assertThat(result(first).getString("planner")).isEqualTo("llm");

    site.page(
        "/kiosk",
        kiosk("<button form=f id=enter>Go on</button>", "").replace("<form", "<form id=f"));
    kioskModel("Go on");
    JsonObject mended = run(task("grace", "daffodil-0815"));
    assertThat(result(mended).getString("planner")).isEqualTo("llm");
    assertThat(mended.toString())
        .contains("The stored plan does not fit (not found: click the button");
    assertThat(model.calls()).isNotEmpty();

    kioskModel("Go on");
    JsonObject third = run(task("emmy", "crocus-1234"));
    assertThat(result(third).getString("planner")).isEqualTo("replay");
    assertThat(model.calls()).isEmpty();
    assertThat(site.requests("/done"))
        .extracting(LocalSite.Request::query)
        .containsExactly(
            "nick=ada&pass=tulip-4711",
            "nick=grace&pass=daffodil-0815",
            "nick=emmy&pass=crocus-1234");
    plansAreTheTenants(third);
  }

  /** Called with a run that has a plan. */
  private void plansAreTheTenants(JsonObject run) {
    for (String family :
        List.of("/api/v1/browser-agents/", "/browser-agent/", "/api/v1/browser-tasks/")) {
      String path = family + run.getString("id") + "/tasks/0/plan";
      JsonObject plan = server.api().get(path).ok();
      assertThat(plan.getJsonArray("steps")).isNotEmpty();
      assertThat(plan.toString())
          .contains("%input.Passcode%")
          .doesNotContain("crocus", "tulip", "daffodil", "emmy");
      Answer java =
          server.api().send(path, request -> request.header("Accept", "text/x-java-source"));
      assertThat(java.header("Content-Type")).startsWith("text/x-java-source");
      assertThat(java.text()).contains("class ReplayedTaskTest").doesNotContain("crocus", "emmy");
      assertThat(server.api().withKey(Servers.SECOND_KEY).get(path).status()).isEqualTo(404);
    }
    // The same task of another tenant begins without a plan.
    kioskModel("Go on");
    JsonObject other =
        run(new Agents(server.api().withKey(Servers.SECOND_KEY)), task("emmy", "crocus-1234"));
    assertThat(result(other).getString("planner")).isEqualTo("llm");
  }

  @Test
  void aTaskThatDidNotSucceedHasNoPlan() {
    site.page("/kiosk", kiosk("", "<button>Sign in</button>"));
    model.inTurn(ScriptedModel.act("{\"action\": \"done\"}"));
    JsonObject task =
        Json.createObjectBuilder(task("ada", "x")).add("instruction", "Look around.").build();
    Agents agents = new Agents(server.api());
    String id = agents.sync(Agents.run(task)).getString("id");
    String path = Agents.PATH + "/" + id + "/tasks/";
    assertThat(server.api().get(path + "0/plan").status()).isEqualTo(404);
    assertThat(server.api().get(path + "7/plan").status()).isEqualTo(404);
    assertThat(server.api().get(path + "x/plan").status()).isEqualTo(400);
  }

  /** A plan's Java class, compiled and run against the page it was made from. */
  @Test
  void thePlanAsJavaPassesOnTheSamePage() throws Exception {
    model.script(ReplayTasks::answer);
    URI base = server.base();
    for (JsonObject task : ReplayTasks.at(base, false).subList(0, 2)) {
      JsonObject run = run(task);
      result(run);
      Answer java =
          server
              .api()
              .send(
                  Agents.PATH + "/" + run.getString("id") + "/tasks/0/plan",
                  request -> request.header("Accept", "text/x-java-source"));
      JavaClass.of(java.text()).run(task.getJsonObject("input"));
    }
  }
}
