package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.PATH;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.json.Json;
import remora.support.Answer;
import remora.support.Api;
import remora.support.LocalSite;
import remora.support.LoginSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Questions about the page that a session shows: section 11 of the contract. */
@Tag("e2e")
class AiEvaluateIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String PLAIN = "/ai/evaluate";
  private static final String STREAM = "/ai/evaluate/stream";
  private static final String SECRET = "canary-9d41-lantern";

  private static LocalSite site;
  private static SessionCalls session;

  private final Api api = SERVERS.api();

  @BeforeAll
  static void open() {
    site = new LocalSite();
    site.page(
        "/lamp",
        "<!doctype html><title>Lamps of the coast</title><h1>Storm lantern</h1>"
            + "<p class=price>$49.50</p><p>Burns for twelve hours.</p><p>Ma\u00dfe: \u00fc</p>");
    site.page(
        "/table",
        "<!doctype html><title>Prices</title><h1>Prices</h1><table><tr><th>Name<th>Price</tr>"
            + "<tr><td>Lantern<td>49.5</tr><tr><td>Wick<td>3</tr><tr><td>Oil<td>7.25</tr></table>");
    site.page(
        "/first",
        "<!doctype html><title>One</title><h1>Your name</h1><form action=/second><label>Name "
            + "<input name=name></label><button>Continue</button></form>");
    site.page(
        "/second",
        "<!doctype html><title>Two</title><h1>Your city</h1><form action=/third><label>City "
            + "<input name=city></label><button>Finish</button></form>");
    site.page("/third", "<!doctype html><title>Three</title><h1>Order code: ZK-4417</h1>");
    site.silent("/never");
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void close() {
    session.close();
    site.close();
  }

  private static void show(String path) {
    JsonObject unused = session.done("{'url':'" + site.url(path) + "'}");
  }

  private static JsonObject ask(String body) {
    return session.post(PLAIN, body).ok();
  }

  @Test
  void aQuestionIsAnsweredFromThePageAsItIs() {
    show("/lamp");
    int asked = site.requests().size();
    JsonObject title = ask("{'prompt':'What is the title of the page?'}");
    assertThat(title.getBoolean("success")).as(title.toString()).isTrue();
    assertThat(title.get("result").toString()).containsAnyOf("Lamps of the coast", "Storm lantern");
    JsonObject price = ask("{'prompt':'What is the price?','mode':'simple'}");
    assertThat(price.get("result").toString()).contains("49.50");
    assertThat(price.getString("model")).isEqualTo("embedded");
    assertThat(price.getInt("tokensUsed")).isZero();
    assertThat(price).doesNotContainKeys("error", "steps");
    assertThat(site.requests()).as("the page is not touched").hasSize(asked);
  }

  @Test
  void aSchemaShapesTheResult() {
    show("/table");
    JsonObject all =
        ask(
            "{'prompt':'Get the name and price of each product','schema':{'type':'array','items':"
                + "{'type':'object','required':['name','price'],'properties':"
                + "{'name':{'type':'string'},'price':{'type':'number'}}}}}");
    assertThat(all.getBoolean("success")).as(all.toString()).isTrue();
    assertThat(all.getJsonArray("result"))
        .hasToString(
            json(
                "[{'name':'Lantern','price':49.5},{'name':'Wick','price':3},"
                    + "{'name':'Oil','price':7.25}]"));
  }

  @Test
  void whatThePageDoesNotSayIsAFailedEvaluation() {
    show("/lamp");
    JsonObject none =
        ask(
            "{'prompt':'Read the warranty in months','schema':{'type':'object',"
                + "'required':['warrantyMonths'],"
                + "'properties':{'warrantyMonths':{'type':'integer'}}}}");
    assertThat(none.getBoolean("success")).as(none.toString()).isFalse();
    assertThat(none.isNull("result")).isTrue();
    assertThat(none.getString("error")).contains("warrantyMonths");
  }

  @Test
  void aSimpleQuestionNeverActsOnThePage() {
    show("/first");
    JsonObject refused =
        ask("{'prompt':'Type Ada into the Name field and click Continue','mode':'simple'}");
    assertThat(refused.getBoolean("success")).as(refused.toString()).isFalse();
    assertThat(refused.getString("error")).contains("no action is possible");
    assertThat(session.value("location.pathname + document.querySelector('input').value"))
        .isEqualTo("\"/first\"");
  }

  private static final String WALK =
      "'Type Ada into the Name field, click Continue, type Bergen into the City field, "
          + "click Finish, then read the order code'";

  @Test
  void anAgentWorksThroughSeveralPagesFromWhereTheSessionStands() {
    show("/first");
    JsonObject done = ask("{'mode':'agent','prompt':" + WALK + "}");
    assertThat(done.getBoolean("success")).as(done.toString()).isTrue();
    assertThat(done.get("result").toString()).contains("ZK-4417");
    assertThat(done.getJsonArray("steps").getValuesAs(JsonObject.class))
        .extracting(step -> step.getString("type"))
        .contains("type", "click")
        .hasSize(4);
    assertThat(session.value("location.pathname + location.search"))
        .isEqualTo("\"/third?city=Bergen\"");
    assertThat(site.requests("/second").get(site.requests("/second").size() - 1).query())
        .isEqualTo("name=Ada");
  }

  @Test
  void anAgentThatNeedsMoreStepsThanItHasFails() {
    show("/first");
    JsonObject cut = ask("{'mode':'agent','maxSteps':2,'prompt':" + WALK + "}");
    assertThat(cut.getBoolean("success")).as(cut.toString()).isFalse();
    assertThat(cut.getString("error")).contains("within 2 actions");
    assertThat(cut.getJsonArray("steps")).hasSize(2);
    assertThat(session.value("location.pathname")).isEqualTo("\"/second\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "nothing",
        "{}",
        "{'prompt':''}",
        "{'prompt':'  '}",
        "{'prompt':7}",
        "{'prompt':'p','mode':'clever'}",
        "{'prompt':'p','mode':1}",
        "{'prompt':'p','maxSteps':0}",
        "{'prompt':'p','maxSteps':101}",
        "{'prompt':'p','maxSteps':1.5}",
        "{'prompt':'p','maxSteps':'2'}",
        "{'prompt':'p','model':'gpt-none'}",
        "{'prompt':'p','model':1}",
        "{'prompt':'p','schema':'string'}",
        "{'prompt':'p','schema':{'type':'thing'}}"
      })
  void whatCannotBeUsedIsABadRequest(String body) {
    for (String rest : List.of(PLAIN, STREAM)) {
      Answer answer = session.post(rest, body);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
      assertThat(answer.json().getString("error")).isEqualTo("invalid_request");
      assertThat(answer.json().getInt("statusCode")).isEqualTo(400);
    }
  }

  @Test
  void theModelThatThereIsMayBeNamed() {
    show("/lamp");
    assertThat(ask("{'prompt':'What is the price?','model':'embedded'}").getBoolean("success"))
        .isTrue();
  }

  @Test
  void whoHasNoKeyOrNoSuchSessionIsTurnedAway() {
    for (String rest : List.of(PLAIN, STREAM)) {
      assertThat(api.anonymous().post(session.path(rest), json("{'prompt':'p'}")).status())
          .isEqualTo(401);
      for (Answer answer :
          List.of(
              api.withKey(Servers.SECOND_KEY).post(session.path(rest), json("{'prompt':'p'}")),
              api.post(PATH + "/" + UUID.randomUUID() + rest, json("{'prompt':'p'}")))) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.json().getString("error")).isEqualTo("session_not_found");
      }
    }
  }

  @Test
  void aSecretThatWasTypedIsMasked() {
    String root = "/api/v1/";
    try (LoginSite login = new LoginSite("alice", SECRET);
        SessionCalls own = SessionCalls.open(api, "{}")) {
      String vault =
          api.post(root + "vault-integrations", json("{'name':'ai','type':'local'}"))
              .json()
              .getString("id");
      Answer kept =
          api.post(
              root + "vault-integrations/" + vault + "/secrets",
              json("{'path':'ai','data':{'user':'alice','pass':'" + SECRET + "'}}"));
      assertThat(kept.status()).isEqualTo(201);
      String credential =
          api.post(
                  root + "credentials",
                  json(
                      "{'name':'ai','vaultIntegrationId':'"
                          + vault
                          + "','vaultPath':'secret/data/ai',"
                          + "'fieldMap':{'username':'user','password':'pass'},"
                          + "'allowedDomains':['127.0.0.1']}"))
              .json()
              .getString("id");
      JsonObject unused =
          own.done(
              "{'url':'"
                  + login.url("/plain")
                  + "','actions':[{'type':'authenticate','mode':'vault','credentialId':'"
                  + credential
                  + "','success':{'condition':'url','value':'/welcome'}}]}");
      JsonObject shown =
          own.done(
              "{'actions':[{'type':'evaluate','script':'document.body.innerHTML ="
                  + " `<h1>Account</h1><p>Code: "
                  + SECRET
                  + "</p>`'}]}");
      assertThat(shown).isNotNull();
      String asked = "{'prompt':'What is the code?'}";
      Answer answer = own.post(PLAIN, asked);
      assertThat(answer.text()).contains("***").doesNotContain(SECRET);
      assertThat(own.post(STREAM, asked).text()).contains("***").doesNotContain(SECRET);
      JsonObject named =
          own.done(
              "{'actions':[{'type':'evaluate','script':'document.body.innerHTML ="
                  + " `<button>Copy code "
                  + SECRET
                  + "</button>`'}]}");
      assertThat(named).isNotNull();
      Answer pressed = own.post(PLAIN, "{'mode':'agent','prompt':'Click the Copy code button'}");
      assertThat(pressed.json().getJsonArray("steps").toString())
          .contains("Copy code ***")
          .doesNotContain(SECRET);
    }
  }

  private static JsonObject chunk(String frame) {
    assertThat(frame).startsWith("data: {");
    try (JsonReader reader = Json.createReader(new StringReader(frame.substring(6)))) {
      return reader.readObject();
    }
  }

  private static List<String> frames(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type").replace(" ", ""))
        .isEqualToIgnoringCase("text/event-stream;charset=utf-8");
    assertThat(answer.header("Cache-Control")).contains("no-cache");
    assertThat(answer.text()).endsWith("\n\n").matches("\\p{ASCII}*");
    return List.of(answer.text().split("\n\n", -1)).stream()
        .filter(frame -> !frame.isEmpty())
        .toList();
  }

  /** The choice of each chunk, in the exact form that clients of chat completions read. */
  private static List<String> choices(List<String> frames) {
    String id = chunk(frames.get(0)).getString("id");
    return frames.subList(0, frames.size() - 1).stream()
        .map(
            frame -> {
              JsonObject chunk = chunk(frame);
              assertThat(chunk.getString("id")).isEqualTo(id);
              assertThat(chunk.getString("object")).isEqualTo("chat.completion.chunk");
              return chunk.getJsonArray("choices").toString();
            })
        .toList();
  }

  @Test
  void aStreamIsRoleContentStopAndDone() {
    show("/table");
    List<String> frames =
        frames(
            session.post(
                STREAM,
                "{'prompt':'Get the name of each product','schema':{'type':'array','items':"
                    + "{'type':'object','properties':{'name':{'type':'string'}}}}}"));
    assertThat(frames.get(frames.size() - 1)).isEqualTo("data: [DONE]");
    assertThat(choices(frames))
        .containsExactly(
            json("[{'index':0,'delta':{'role':'assistant'},'finish_reason':null}]"),
            "[{\"index\":0,\"delta\":{\"content\":\"[{\\\"name\\\":\\\"Lantern\\\"},"
                + "{\\\"name\\\":\\\"Wick\\\"},{\\\"name\\\":\\\"Oil\\\"}]\"},"
                + "\"finish_reason\":null}]",
            json("[{'index':0,'delta':{},'finish_reason':'stop'}]"));
  }

  @Test
  void aStreamThatFailsSaysSoAndStops() {
    show("/lamp");
    List<String> frames =
        frames(
            session.post(
                STREAM,
                "{'prompt':'Read the warranty','schema':{'type':'object','required':['warranty'],"
                    + "'properties':{'warranty':{'type':'integer'}}}}"));
    assertThat(frames).hasSize(3);
    assertThat(frames.get(2)).isEqualTo("data: [DONE]");
    JsonObject last = chunk(frames.get(1)).getJsonArray("choices").getJsonObject(0);
    assertThat(last.getJsonObject("delta").getString("content"))
        .startsWith("Error: ")
        .contains("warranty");
    assertThat(last.getString("finish_reason")).isEqualTo("stop");
  }

  @Test
  void evaluationsOfOneSessionAreDoneInTurnAndMoveItsIdleClock() {
    show("/lamp");
    long before = session.expiresAt();
    List<CompletableFuture<Answer>> answers =
        List.of(PLAIN, STREAM, PLAIN).stream()
            .map(
                rest ->
                    CompletableFuture.supplyAsync(
                        () -> session.post(rest, "{'prompt':'What is the price?'}")))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().text()).contains("49.50"));
    assertThat(session.expiresAt()).isGreaterThan(before);
  }
}
