package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Servers;

/** What is refused: with the right status, in words, as JSON, and without a run. */
@Tag("e2e")
class BadInputIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String TASK = "{\"url\":\"http://127.0.0.1:1/\"}";

  private final Agents agents = SERVERS.agents();

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("blank", "   "),
        Arguments.of("not JSON", "tasks"),
        Arguments.of("cut off", "{\"tasks\":[" + TASK),
        Arguments.of("more than one value", "{\"tasks\":[" + TASK + "]} {}"),
        Arguments.of("single quotes", "{'tasks':[]}"),
        Arguments.of("NaN", "{\"tasks\":[" + TASK + "],\"concurrency\":NaN}"),
        Arguments.of("null", "null"),
        Arguments.of("a string", "\"tasks\""),
        Arguments.of("a number", "7"),
        Arguments.of("an array", "[" + TASK + "]"),
        Arguments.of("no tasks", "{}"),
        Arguments.of("tasks null", "{\"tasks\":null}"),
        Arguments.of("tasks empty", "{\"tasks\":[]}"),
        Arguments.of("tasks a single object", "{\"tasks\":" + TASK + "}"),
        Arguments.of("tasks a string", "{\"tasks\":\"http://127.0.0.1:1/\"}"),
        Arguments.of("a task null", tasks("null")),
        Arguments.of("a task a string", tasks("\"http://127.0.0.1:1/\"")),
        Arguments.of("a task an array", tasks("[" + TASK + "]")),
        Arguments.of("no url", tasks("{\"instruction\":\"Read.\"}")),
        Arguments.of("no url in the second", tasks(TASK + ",{\"instruction\":\"Read.\"}")),
        Arguments.of("url null", tasks("{\"url\":null}")),
        Arguments.of("url a number", tasks("{\"url\":7}")),
        Arguments.of("url empty", url("")),
        Arguments.of("url blank", url("  ")),
        Arguments.of("url relative", url("/practice/")),
        Arguments.of("url without host", url("http:///x")),
        Arguments.of("url ftp", url("ftp://127.0.0.1/x")),
        Arguments.of("url javascript", url("javascript:alert(1)")),
        Arguments.of("url data", url("data:text/html,x")),
        Arguments.of("url file", url("file:///etc/passwd")),
        Arguments.of("url chrome", url("chrome://version")),
        Arguments.of("url about", url("about:blank")),
        Arguments.of("url too long", url("http://127.0.0.1:1/" + "x".repeat(9000))),
        Arguments.of("instruction a number", with("\"instruction\":7")),
        Arguments.of(
            "instruction too long", with("\"instruction\":\"" + "x".repeat(40_000) + "\"")),
        Arguments.of("input an array", with("\"input\":[]")),
        Arguments.of("input nested", with("\"input\":{\"a\":{\"b\":\"c\"}}")),
        Arguments.of("output a string", with("\"output\":\"string\"")),
        Arguments.of("output an array", with("\"output\":[]")),
        Arguments.of("output true", with("\"output\":true")),
        Arguments.of("schema of no known type", with("\"output\":{\"type\":\"text\"}")),
        Arguments.of("schema type a number", with("\"output\":{\"type\":7}")),
        Arguments.of("schema properties a string", with("\"output\":{\"properties\":\"x\"}")),
        Arguments.of("schema required a string", with("\"output\":{\"required\":\"x\"}")),
        Arguments.of(
            "schema bad pattern", with("\"output\":{\"type\":\"string\",\"pattern\":\"(\"}")),
        Arguments.of("remote $ref", with("\"output\":{\"$ref\":\"http://127.0.0.1:1/schema\"}")),
        Arguments.of("file $ref", with("\"output\":{\"$ref\":\"file:///etc/passwd\"}")),
        Arguments.of("unknown $ref", with("\"output\":{\"$ref\":\"#/$defs/none\"}")),
        Arguments.of("successCondition a boolean", with("\"successCondition\":true")),
        Arguments.of("timeoutMs a string", with("\"timeoutMs\":\"5000\"")),
        Arguments.of("timeoutMs an object", with("\"timeoutMs\":{}")),
        Arguments.of("concurrency a string", top("\"concurrency\":\"5\"")),
        Arguments.of("concurrency a boolean", top("\"concurrency\":true")),
        Arguments.of("async a string", top("\"async\":\"yes\"")),
        Arguments.of("async a number", top("\"async\":1")),
        Arguments.of("stream a string", top("\"stream\":\"true\"")),
        Arguments.of("stream and async", top("\"stream\":true,\"async\":true")),
        Arguments.of("depth 10 000", "{\"tasks\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
        Arguments.of("depth 10 000, open", "[".repeat(10_000)),
        Arguments.of("depth 10 000 of objects", "{\"tasks\":".repeat(10_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyThatIsNoRunIsRefused(String what, String body) {
    int before = agents.total();
    for (String path : new String[] {PATH, "/browser-agent", "/api/v1/browser-tasks"}) {
      Answer answer = agents.api().post(path, body);
      Shapes.isError(answer, 400);
      assertThat(answer.json().containsKey("code")).as("%s: %s", what, answer).isFalse();
    }
    assertThat(agents.total()).isEqualTo(before);
  }

  @Test
  void theRefusalNamesThePlace() {
    assertThat(agents.api().post(PATH, tasks(TASK + ",{\"instruction\":\"x\"}")).text())
        .contains("tasks[1].url");
    assertThat(agents.api().post(PATH, "{\"tasks\":[\n{]}").text()).contains("line 2");
  }

  @Test
  void moreThanAThousandTasksAreTooMany() {
    int before = agents.total();
    String many = IntStream.range(0, 1001).mapToObj(i -> TASK).collect(Collectors.joining(","));
    Shapes.isError(agents.api().post(PATH, tasks(many)), 400, "BATCH_TOO_LARGE");
    Shapes.isError(agents.api().post("/browser-agent", tasks(many)), 400, "BATCH_TOO_LARGE");
    assertThat(agents.total()).isEqualTo(before);
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLarge() {
    int before = agents.total();
    String body = with("\"instruction\":\"" + "x".repeat(20 * 1024 * 1024) + "\"");
    Shapes.isError(agents.api().post(PATH, body), 413);
    assertThat(agents.total()).isEqualTo(before);
  }

  @Test
  void whatIsNotUtf8OrCompressedIsRefused() {
    byte[] latin = with("\"instruction\":\"\u00fc\"").getBytes(StandardCharsets.ISO_8859_1);
    Shapes.isError(
        agents
            .api()
            .send(
                PATH,
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(latin))),
        400);
    Shapes.isError(
        agents
            .api()
            .send(
                PATH,
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0}))),
        415);
  }

  @ParameterizedTest
  @CsvSource({
    "application/xml, <tasks/>, 415",
    "text/plain, tasks, 415",
    "application/x-www-form-urlencoded, tasks=1, 415",
    "multipart/form-data; boundary=x, --x--, 415",
    "nonsense, tasks, 4xx",
    "application/json; charset=nonsense, tasks, 4xx"
  })
  void aBodyOfAnotherTypeIsRefused(String type, String body, String status) {
    int before = agents.total();
    Answer answer =
        agents
            .api()
            .send(
                PATH,
                request ->
                    request.header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    Shapes.isError(answer, status.equals("4xx") ? answer.status() : Integer.parseInt(status));
    assertThat(agents.total()).isEqualTo(before);
  }

  @Test
  void aHeaderThatCannotBeReadIsRefusedWhereThereIsNoBodyToo() {
    Shapes.isError(
        agents.api().send("/browser-agent-status", r -> r.header("Content-Type", ";;;")), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/browser-agents, 405",
    "PUT, /api/v1/browser-agents, 405",
    "PATCH, /browser-agent, 405",
    "POST, /list-browser-agents, 405",
    "POST, /browser-agent-status, 405",
    "DELETE, /credits-balance, 405",
    "POST, /api/v1/browser-agents/0123456789abcdef01234567, 405",
    "PUT, /api/v1/browser-agents/0123456789abcdef01234567, 405",
    "GET, /api/v1, 404",
    "GET, /api/v1/, 404",
    "GET, /api/v1/nothing, 404",
    "POST, /api/v1/nothing, 404",
    "GET, /api/v1/browser-agentsx, 404",
    "GET, /api/v1/browser-agents/_system/nothing, 404",
    "GET, /api/v1/browser-agents/0123456789abcdef01234567/nothing, 404",
    "GET, /browser-agent/0123456789abcdef01234567/nothing/at/all, 404",
    "GET, /browser-agent-status/x, 404",
    "OPTIONS, /list-browser-agents, 405",
    "GET, /api/v1/application.wadl, 404",
    "GET, /nothing, 404",
    "GET, /practice/nothing, 404",
    "PUT, /practice/, 405",
    "PATCH, /, 405",
    "TRACE, /, 405",
    "TRACE, /browser-agent, 405"
  })
  void whatIsNotOfferedIsNotFound(String method, String path, int status) {
    Shapes.isError(agents.api().send(path, r -> r.method(method, body(method, "{}"))), status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/browser-agents",
    "GET, /api/v1/browser-agents",
    "GET, /api/v1/browser-agents/0123456789abcdef01234567",
    "GET, /api/v1/browser-agents/nonsense",
    "GET, /api/v1/browser-agents/0123456789abcdef01234567/stream",
    "GET, /api/v1/browser-agents/_system/capacity",
    "GET, /api/v1/nothing",
    "POST, /api/v1/browser-tasks",
    "POST, /browser-agent",
    "POST, /browser-agent/",
    "GET, /browser-agent/0123456789abcdef01234567",
    "GET, /list-browser-agents",
    "GET, /browser-agent-status",
    "GET, /browser-agent-capacity",
    "GET, /credits-balance"
  })
  void nobodyGetsInWithoutAKey(String method, String path) {
    Api api = agents.api();
    for (Answer answer :
        new Answer[] {
          api.anonymous().send(path, r -> r.method(method, body(method, "not JSON"))),
          api.withKey("wrong").send(path, r -> r.method(method, body(method, "not JSON"))),
          api.anonymous()
              .send(
                  path,
                  r ->
                      r.header("Authorization", "Basic " + api.key().orElseThrow())
                          .method(method, body(method, "not JSON")))
        }) {
      Shapes.isError(answer, 401);
      assertThat(answer.json().toString()).contains("Invalid or missing Authorization header");
      assertThat(answer.json().containsKey("code")).isFalse();
    }
  }

  @Test
  void anEnormousHeaderIsRefusedAndTheServerLivesOn() {
    Answer answer =
        agents.api().send(PATH, request -> request.header("X-Large", "x".repeat(1024 * 1024)));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    assertThat(agents.status()).isNotEmpty();
  }

  /** Not for methods that have none: a server may refuse that before the product is asked. */
  private static BodyPublisher body(String method, String text) {
    return method.startsWith("P") ? BodyPublishers.ofString(text) : BodyPublishers.noBody();
  }

  private static String tasks(String tasks) {
    return "{\"tasks\":[" + tasks + "]}";
  }

  private static String url(String url) {
    return tasks("{\"url\":\"" + url + "\"}");
  }

  /** A good task with one more key. */
  private static String with(String key) {
    return tasks("{\"url\":\"http://127.0.0.1:1/\"," + key + "}");
  }

  /** A good run with one more key. */
  private static String top(String key) {
    return "{\"tasks\":[" + TASK + "]," + key + "}";
  }
}
