package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Await;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Tasks, row by row of the contract's section 5. */
@Tag("e2e")
class TasksIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String PNG = "\u0089PNG";

  private static LocalSite site;
  private static SessionCalls session;

  @BeforeAll
  static void open() {
    site = new LocalSite();
    site.page(
        "/form",
        """
        <!doctype html><title>form</title>
        <input id=name value=old><input type=file id=file>
        <select id=colour><option value=r>Red<option value=g>Green</select>
        <button id=go onclick="document.title='clicked'">Go</button>
        <div id=over onmouseover="this.textContent='hovered'">hover</div>
        <p style="display:none" id=hidden>secret words</p>
        <iframe srcdoc="<button id=inner onclick='parent.document.title=`inner`'>in</button>"></iframe>
        <div id=host></div>
        <script>
          document.getElementById('host').attachShadow({mode: 'open'}).innerHTML =
            '<button id=shadowed onclick="document.title=`shadow`">sh</button>';
          addEventListener('keydown', (e) => { document.body.dataset.key = e.key; });
        </script>
        <div style="height:5000px"></div><p id=end>the very end</p>
        """);
    site.page("/other", "<title>other</title><h1>other</h1>");
    site.page(
        "/late",
        "<title>late</title><script>setTimeout(() => { document.body.innerHTML +="
            + " '<b id=late>here at last</b>'; }, 700)</script><p>wait</p>");
    site.silent("/silent");
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void close() {
    session.close();
    site.close();
  }

  private static String at(String path, String actions) {
    return "{'url':'" + site.url(path) + "','actions':[" + actions + "]}";
  }

  private static JsonObject form(String actions) {
    return session.done(at("/form", actions));
  }

  private static JsonObject result(JsonObject done, int index) {
    return done.getJsonArray("actionResults").getJsonObject(index);
  }

  private static String title() {
    return session.value("document.title");
  }

  @Test
  void nothingToDoIsDone() {
    session.done("{'url':'" + site.url("/other") + "'}");
    JsonObject done = session.done("{}");
    assertThat(done.getString("url")).isEqualTo(site.url("/other"));
    assertThat(done.getJsonArray("actionResults")).isEmpty();
    assertThat(done).containsOnlyKeys("url", "actionResults");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domcontentloaded", "load", "networkidle"})
  void aUrlIsOpenedFirst(String waitUntil) {
    JsonObject done =
        session.done("{'url':'" + site.url("/other") + "','waitUntil':'" + waitUntil + "'}");
    assertThat(done.getString("url")).isEqualTo(site.url("/other"));
    assertThat(title()).isEqualTo("\"other\"");
  }

  @Test
  void navigateTellsWhereItLed() {
    JsonObject done =
        form("{'type':'navigate','url':'" + site.url("/other") + "','waitUntil':'load'}");
    assertThat(result(done, 0).getString("type")).isEqualTo("navigate");
    assertThat(result(done, 0).getString("url")).isEqualTo(site.url("/other"));
    assertThat(done.getString("url")).isEqualTo(site.url("/other"));
  }

  @ParameterizedTest
  @CsvSource({"#go, clicked", "#inner, inner", "#shadowed, shadow"})
  void clickByASelector(String selector, String title) {
    JsonObject done = form("{'type':'click','selector':'" + selector + "'}");
    assertThat(result(done, 0)).containsOnlyKeys("type");
    assertThat(title()).isEqualTo("\"" + title + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'x':%s,'y':%s}", "[%s,%s]"})
  void clickByCoordinates(String shape) {
    form("");
    String box = "document.getElementById('go').getBoundingClientRect()";
    String x = session.value("Math.round(" + box + ".left + 5)");
    String y = session.value("Math.round(" + box + ".top + 5)");
    session.done("{'actions':[{'type':'click','coordinates':" + shape.formatted(x, y) + "}]}");
    assertThat(title()).isEqualTo("\"clicked\"");
  }

  @Test
  void typeReplacesWhatAFieldHolds() {
    form("{'type':'type','selector':'#name','text':'Ada Lovelace'}");
    assertThat(session.value("document.getElementById('name').value"))
        .isEqualTo("\"Ada Lovelace\"");
    session.done("{'actions':[{'type':'type','selector':'#name','text':''}]}");
    assertThat(session.value("document.getElementById('name').value")).isEqualTo("\"\"");
  }

  @Test
  void pressGoesToAnElementOrWhereTheFocusIs() {
    form(
        "{'type':'press','selector':'#name','key':'Control+A'},"
            + "{'type':'press','key':'x'},{'type':'press','key':'ArrowDown'}");
    assertThat(session.value("document.getElementById('name').value")).isEqualTo("\"x\"");
    assertThat(session.value("document.body.dataset.key")).isEqualTo("\"ArrowDown\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'selector':'#end'", "'text':'the very end'", "'coordinates':{'x':0,'y':4500}"})
  void scrollBringsThingsIntoView(String where) {
    form("{'type':'scroll'," + where + "}");
    assertThat(Double.parseDouble(session.value("scrollY"))).isGreaterThan(4000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'selector':'#late'", "'text':'here at  last'"})
  void waitWaits(String what) {
    JsonObject done = session.done(at("/late", "{'type':'wait'," + what + "}"));
    assertThat(result(done, 0).getString("type")).isEqualTo("wait");
    assertThat(session.value("document.getElementById('late') !== null")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 + 1 | 2",
        "({a: [1, null]}) | {\"a\":[1,null]}",
        "() => 7 | 7",
        "async () => 'later' | \"later\"",
        "function () { return 8 } | 8",
        "Promise.resolve(9) | 9",
        "const x = 4; return x * 2 | 8",
        "let y = 5; y + 1 | 6",
        "await Promise.resolve(3) | 3",
        "const z = await Promise.resolve(3); return z | 3",
        "undefined | null",
        "window | null",
        "document.title | \"other\"",
        "'a string' | \"a string\""
      })
  void evaluateGivesAValue(String script, String value) {
    JsonObject done =
        session.done(
            at("/other", "{'type':'evaluate','script':'" + SessionCalls.escaped(script) + "'}"));
    assertThat(String.valueOf(result(done, 0).get("value"))).isEqualTo(value);
  }

  @Test
  void aScriptThatThrowsFails() {
    Answer answer = session.task(at("/other", "{'type':'evaluate','script':'nothing.here'}"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("error")).isEqualTo("script_failed");
    assertThat(answer.json().getString("message")).contains("nothing is not defined");
  }

  @Test
  void screenshotsAmongTheActions() {
    JsonObject done = form("{'type':'screenshot'},{'type':'screenshot','selector':'#go'}");
    byte[] page = SessionCalls.bytes(result(done, 0), "screenshot");
    byte[] button = SessionCalls.bytes(result(done, 1), "screenshot");
    assertThat(new String(page, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo(PNG);
    assertThat(button.length).isBetween(50, page.length);
  }

  @Test
  void uploadFileTakesAnUploadedFileOnly() throws IOException {
    Path uploads = SERVERS.server().dataDir().resolve("sessions/" + session.id() + "/uploads");
    Files.writeString(uploads.resolve("cv.txt"), "hello");
    form("{'type':'uploadFile','selector':'#file','filename':'cv.txt'}");
    assertThat(session.value("document.getElementById('file').files[0].text()"))
        .isEqualTo("\"hello\"");
    Answer unknown =
        session.task(at("/form", "{'type':'uploadFile','selector':'#file','filename':'no.txt'}"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().getString("error")).isEqualTo("file_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Green", "g"})
  void selectByLabelOrValue(String text) {
    form("{'type':'select','selector':'#colour','text':'" + text + "'}");
    assertThat(session.value("document.getElementById('colour').value")).isEqualTo("\"g\"");
  }

  @Test
  void hoverPoints() {
    form("{'type':'hover','selector':'#over'}");
    assertThat(session.value("document.getElementById('over').textContent"))
        .isEqualTo("\"hovered\"");
  }

  @Test
  void allArtifactsAtOnce() {
    JsonObject done =
        session.done(
            "{'url':'"
                + site.url("/other")
                + "','screenshot':{'fullPage':true},'pdf':{'format':'A5','landscape':true,"
                + "'margin':{'top':'1cm'}},'content':true}");
    assertThat(SessionCalls.bytes(done, "screenshot")).startsWith((byte) 0x89, (byte) 'P');
    assertThat(SessionCalls.bytes(done, "pdf")).startsWith((byte) '%', (byte) 'P', (byte) 'D');
    assertThat(done.getJsonObject("content").getString("html")).contains("<h1>other</h1>");
    assertThat(done.getJsonObject("content").getString("url")).isEqualTo(site.url("/other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'dance'}",
        "{}",
        "'click'",
        "{'type':'click'}",
        "{'type':'click','selector':'a','coordinates':[1,2]}",
        "{'type':'click','coordinates':[1]}",
        "{'type':'click','coordinates':'here'}",
        "{'type':'click','selector':''}",
        "{'type':'navigate'}",
        "{'type':'navigate','url':'file:///etc/passwd'}",
        "{'type':'navigate','url':'http://x/','waitUntil':'whenever'}",
        "{'type':'type','selector':'a'}",
        "{'type':'type','text':'a'}",
        "{'type':'press'}",
        "{'type':'scroll'}",
        "{'type':'scroll','selector':'a','text':'b'}",
        "{'type':'wait'}",
        "{'type':'wait','selector':'a','text':'b'}",
        "{'type':'evaluate'}",
        "{'type':'uploadFile','selector':'a'}",
        "{'type':'uploadFile','selector':'a','filename':'../a'}",
        "{'type':'select','selector':'a'}",
        "{'type':'hover'}",
        "{'type':'authenticate'}",
        "{'type':'authenticate','mode':'guess'}",
        "{'type':'authenticate','mode':'vault'}",
        "{'type':'authenticate','mode':'vault','credentialId':'no-uuid'}",
        "{'type':'authenticate','mode':'prompt_user','success':{'condition':'luck','value':'x'}}",
        "{'type':'authenticate','mode':'prompt_user','selectors':{'username':'a'}}"
      })
  void anActionThatCannotBeReadStopsTheTaskBeforeThePageIsTouched(String action) {
    form("");
    Answer answer =
        session.task(
            "{'url':'"
                + site.url("/other")
                + "','actions':[{'type':'evaluate','script':'document.title=1'},"
                + action
                + "]}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("invalid_request");
    assertThat(title()).isEqualTo("\"form\"");
    if (action.startsWith("{")) {
      assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'screenshot':{'fullPage':true,'selector':'a'}}",
        "{'screenshot':'yes'}",
        "{'waitUntil':'later'}",
        "{'url':'nowhere'}",
        "{'content':'yes'}",
        "{'actions':{}}",
        "{'pdf':{'format':'A99'}}",
        "{'pdf':{'scale':3}}",
        "{'pdf':{'margin':{'top':'1 mile'}}}",
        "{'pdf':{'pageRanges':'x'}}",
        "[]"
      })
  void aTaskThatCannotBeReadIsABadRequest(String task) {
    assertThat(session.task(task).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"click", "hover", "select", "type", "uploadFile", "press", "scroll"})
  void aSelectorThatFitsNothingIsNotFound(String type) throws IOException {
    Path uploads = SERVERS.server().dataDir().resolve("sessions/" + session.id() + "/uploads");
    Files.writeString(uploads.resolve("cv.txt"), "hello");
    Answer answer =
        session.task(
            at(
                "/other",
                "{'type':'"
                    + type
                    + "','selector':'#missing'"
                    + (type.equals("scroll") ? "" : ",'text':'x','key':'x','filename':'cv.txt'")
                    + "}"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    assertThat(answer.json().getString("error")).isEqualTo("selector_not_found");
    assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isZero();
    assertThat(answer.json().getJsonObject("details").getString("type")).isEqualTo(type);
  }

  @Test
  void aSelectorThatIsNoneIsABadRequest() {
    Answer answer = session.task(at("/other", "{'type':'click','selector':'##'}"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("invalid_selector");
  }

  @Test
  void whatCannotBeClickedIsUnprocessable() {
    Answer answer = session.task(at("/form", "{'type':'click','selector':'#hidden'}"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("error")).isEqualTo("action_failed");
  }

  @Test
  void anAddressThatCannotBeReachedIsUnprocessable() {
    Answer answer = session.task("{'url':'http://127.0.0.1:9/'}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("error")).isEqualTo("navigation_failed");
  }

  @Test
  void theFirstActionThatFailsIsTheLastOneDone() {
    Answer answer =
        session.task(
            at(
                "/other",
                "{'type':'evaluate','script':'document.title=1'},"
                    + "{'type':'evaluate','script':'throw new Error()'},"
                    + "{'type':'evaluate','script':'document.title=2'}"));
    assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isEqualTo(1);
    assertThat(title()).isEqualTo("\"1\"");
  }

  @Test
  void twoTasksOfOneSessionQueue() {
    site.page("/slow", "<title>slow</title>");
    CompletableFuture<JsonObject> first =
        CompletableFuture.supplyAsync(
            () ->
                session.done(
                    at(
                        "/slow",
                        "{'type':'evaluate','script':'new Promise(r => setTimeout(r, 1500))'},"
                            + "{'type':'evaluate','script':'document.title = 1'}")));
    Await.that(
        "the first task at work", Duration.ofSeconds(20), () -> !site.requests("/slow").isEmpty());
    assertThat(title()).isEqualTo("\"1\"");
    assertThat(first).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void authenticateWithoutAVaultSaysSo() {
    Answer answer =
        session.task(
            at(
                "/form",
                "{'type':'authenticate','mode':'vault',"
                    + "'credentialId':'00000000-0000-0000-0000-000000000000'}"));
    assertThat(answer.status()).isIn(404, 422);
  }
}
