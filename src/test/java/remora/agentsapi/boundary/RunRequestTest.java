package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.access.entity.Refusal;
import remora.json.Json;
import remora.runs.entity.TaskSpec;

class RunRequestTest {

  /** Quotes are single here; ok stands for a good task. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | tasks is missing",
        "{'tasks': null} | tasks is missing",
        "{'tasks': {'url': 'http://a'}} | tasks must be an array of 1 to 1000 tasks; got an object",
        "{'tasks': 'x'} | tasks must be an array of 1 to 1000 tasks; got a string",
        "{'tasks': []} | tasks must be an array of 1 to 1000 tasks; got an empty array",
        "{'tasks': [ok, 7]} | tasks[1] must be an object; got a number",
        "{'tasks': [ok, null]} | tasks[1] must be an object; got null",
        "{'tasks': [ok, {}]} | tasks[1].url is missing",
        "{'tasks': [{'url': null}]} | tasks[0].url is missing",
        "{'tasks': [{'url': true}]} | tasks[0].url must be a string; got a boolean",
        "{'tasks': [{'url': 'http://a', 'instruction': 1}]} | tasks[0].instruction must be a"
            + " string; got a number",
        "{'tasks': [{'url': 'http://a', 'successCondition': []}]} | tasks[0].successCondition must"
            + " be a string; got an array",
        "{'tasks': [{'url': 'http://a', 'timeoutMs': '9'}]} | tasks[0].timeoutMs must be a number;"
            + " got a string",
        "{'tasks': [{'url': 'http://a', 'input': 'x'}]} | tasks[0].input must be an object; got a"
            + " string",
        "{'tasks': [{'url': 'http://a', 'input': {'k': {}}}]} | tasks[0].input.k must be a string;"
            + " got an object",
        "{'tasks': [{'url': 'http://a', 'output': []}]} | tasks[0].output must be an object; got an"
            + " array",
        "{'tasks': [ok], 'concurrency': '5'} | concurrency must be a number; got a string",
        "{'tasks': [ok], 'concurrency': true} | concurrency must be a number; got a boolean",
        "{'tasks': [ok], 'async': 'true'} | async must be true or false; got a string",
        "{'tasks': [ok], 'stream': 1} | stream must be true or false; got a number",
        "{'tasks': [ok], 'async': true, 'stream': true} | async and stream exclude each other; send"
            + " one of them",
        "{'tasks': [ok], 'idempotencyKey': 5} | idempotencyKey must be a string; got a number",
      })
  void whatIsWrongIsNamedWithItsPlace(String body, String message) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.INVALID))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com", "ftp://a", "file:///etc/passwd", "javascript:alert(1)", "http://",
            "https:///x", "http:// a",
        "http://:80/", "http://user@/x", "", "http://a/\\u0000", "http://a/\\nb",
            "chrome://version", "http:\\\\\\\\a"
      })
  void anAddressThatIsNotHttpIsRefused(String url) {
    assertThatThrownBy(() -> parse("{'tasks': [{'url': '" + url + "'}]}"))
        .hasMessage("tasks[0].url must be an http or https address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a",
        "HTTPS://Example.com:8443/p?q#f",
        "http://localhost:8080",
        "http://[::1]:80/x",
        "https://u:p@a.b/",
        "https://münchen.de/straße?q=a b",
        "http://a?x",
        "  http://a/b  "
      })
  void anAddressAsBrowsersTakeItIsTaken(String url) {
    assertThat(parse("{'tasks': [{'url': '" + url + "'}]}").tasks().get(0).url())
        .isEqualTo(url.strip());
  }

  @Test
  void tooLongIsRefused() {
    assertThatThrownBy(() -> parse("{'tasks': [{'url': 'http://a/" + "x".repeat(8192) + "'}]}"))
        .hasMessage("tasks[0].url must be at most 8192 characters; it has 8201");
    assertThatThrownBy(
            () ->
                parse(
                    "{'tasks': [{'url': 'http://a', 'instruction': '"
                        + "x".repeat(32_769)
                        + "'}]}"))
        .hasMessage("tasks[0].instruction must be at most 32768 characters; it has 32769");
    String inputs = "'k%d': '',".repeat(201).formatted(numbers(201));
    assertThatThrownBy(
            () ->
                parse(
                    "{'tasks': [{'url': 'http://a', 'input': {"
                        + inputs.substring(0, inputs.length() - 1)
                        + "}}]}"))
        .hasMessage("tasks[0].input must have at most 200 entries; it has 201");
  }

  @Test
  void aBatchTooLargeHasItsOwnCode() {
    String body = "{'tasks': [" + "ok,".repeat(1000) + "ok]}";
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> parse(body));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BATCH_TOO_LARGE);
    assertThat(parse("{'tasks': [" + "ok,".repeat(999) + "ok]}").tasks()).hasSize(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "null, 5",
    "0, 1",
    "-3, 1",
    "1, 1",
    "7.9, 7",
    "20, 20",
    "21, 20",
    "1e999999999, 20",
    "-1e999999999, 1",
    "1e-999999999, 1"
  })
  void concurrencyIsBroughtIntoItsRange(String sent, int used) {
    assertThat(parse("{'tasks': [ok], 'concurrency': " + sent + "}").concurrency()).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({
    "null, 240000",
    "0, 5000",
    "-1, 5000",
    "4999.9, 5000",
    "6000.7, 6000",
    "1800001, 1800000",
    "1e999999999, 1800000"
  })
  void timeLimitsAreBroughtIntoTheirRange(String sent, long millis) {
    TaskSpec task =
        parse("{'tasks': [{'url': 'http://a', 'timeoutMs': " + sent + "}]}").tasks().get(0);
    assertThat(task.timeout()).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void everythingThatIsSentIsKeptAndTheUnknownIgnored() {
    RunRequest request =
        parse(
            """
            {'tasks': [{'url': 'http://a', 'instruction': 'Do {{what}}', 'successCondition': 'done',
              'input': {'what': 'ü', 'n': 1.50, 'b': true, 'none': null, 'a.b$': ''},
              'output': {'type': 'object', 'properties': {'x': {'type': 'string'}}}, 'future': 1}],
             'async': true, 'stream': null, 'idempotencyKey': 'k1', 'more': {}}
            """);
    TaskSpec task = request.tasks().get(0);
    assertThat(request.async()).isTrue();
    assertThat(request.stream()).isFalse();
    assertThat(request.idempotencyKey()).contains("k1");
    assertThat(task.instruction()).contains("Do {{what}}");
    assertThat(task.successCondition()).contains("done");
    assertThat(task.input()).contains(Map.of("what", "ü", "n", "1.50", "b", "true", "a.b$", ""));
    assertThat(task.output().orElseThrow()).containsKey("properties");
  }

  @Test
  void theHeadersKeyCountsWhereTheBodyNamesNone() {
    JsonObject body = json("{'tasks': [ok]}");
    assertThat(RunRequest.of(body, Optional.of("h")).idempotencyKey()).contains("h");
    assertThatThrownBy(() -> RunRequest.of(body, Optional.of("h".repeat(256))))
        .hasMessageStartingWith("Idempotency-Key must be at most 255");
  }

  @Test
  void aSchemaThatCannotBeUsedIsNamedWithItsTask() {
    assertThatThrownBy(
            () -> parse("{'tasks': [ok, {'url': 'http://a', 'output': {'type': 'strnig'}}]}"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("tasks[1].output: output/type");
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  private static RunRequest parse(String body) {
    return RunRequest.of(json(body), Optional.empty());
  }

  private static JsonObject json(String text) {
    String quoted = text.replace("ok", "{'url': 'http://a'}").replace('\'', '"');
    try (JsonReader reader = Json.createReader(new StringReader(quoted))) {
      return reader.readObject();
    }
  }
}
