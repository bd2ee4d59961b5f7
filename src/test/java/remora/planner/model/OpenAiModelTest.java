package remora.planner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;
import remora.planner.llm.Model;
import remora.planner.llm.ModelFailure;
import remora.planner.llm.Reply;
import remora.planner.llm.Tool;
import remora.planner.llm.Turn;
import remora.support.ScriptedModel;

class OpenAiModelTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Tool TOOL =
      new Tool(
          "step",
          "Does it.",
          Json.createObjectBuilder()
              .add("type", "object")
              .add(
                  "properties",
                  Json.createObjectBuilder()
                      .add("why", Json.createObjectBuilder().add("type", "string")))
              .add("required", Json.createArrayBuilder().add("why"))
              .build());
  private static final List<Turn> QUESTION =
      List.of(new Turn.Rules("Be good."), new Turn.Said("What now?"));

  private final ScriptedModel server = new ScriptedModel();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Duration> pauses = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
    threads.shutdownNow();
  }

  private Model model(Duration timeout, boolean tools) {
    return model(server.base(), timeout, tools);
  }

  private Model model(URI base, Duration timeout, boolean tools) {
    Endpoint endpoint =
        new Endpoint(base, "scripted-1", Optional.of(ScriptedModel.KEY), timeout, 2, 700, tools);
    return OpenAiModel.at(endpoint, threads, pauses::add);
  }

  private Reply ask(Model model) {
    return model.ask(QUESTION, TOOL, Deadline.in(Duration.ofSeconds(20), CLOCK));
  }

  private Reply ask() {
    return ask(model(Duration.ofSeconds(10), true));
  }

  @Test
  void theRequestIsOneThatServersKnow() {
    server.inTurn(ScriptedModel.step("{\"why\": \"x\"}"));
    Reply reply = ask();
    assertThat(reply).isEqualTo(new Reply("{\"why\": \"x\"}", "call_1", 1000));
    JsonObject request = server.calls().get(0).json();
    assertThat(request.getString("model")).isEqualTo("scripted-1");
    assertThat(request.getInt("max_completion_tokens")).isEqualTo(700);
    assertThat(request.getString("tool_choice")).isEqualTo("required");
    assertThat(request.getJsonArray("messages").toString())
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"Be good.\"},{\"role\":\"user\",\"content\":\"What"
                + " now?\"}]");
    JsonObject tool = request.getJsonArray("tools").getJsonObject(0).getJsonObject("function");
    assertThat(tool.getString("name")).isEqualTo("step");
    assertThat(tool.getJsonObject("parameters")).as("as it was given").isEqualTo(TOOL.parameters());
    assertThat(request.keySet())
        .containsExactlyInAnyOrder(
            "model", "messages", "max_completion_tokens", "tools", "tool_choice", "stream");
  }

  @Test
  void anAnsweredToolCallIsFollowedByItsResult() {
    server.inTurn(ScriptedModel.words("{\"why\": \"words\"}"));
    List<Turn> turns = new ArrayList<>(QUESTION);
    turns.add(new Turn.Answered("{\"why\": \"called\"}", "call_7"));
    turns.add(new Turn.Said("It is done."));
    turns.add(new Turn.Answered("{\"why\": \"said\"}", ""));
    turns.add(new Turn.Said("And now?"));
    Reply reply =
        model(Duration.ofSeconds(10), true)
            .ask(turns, TOOL, Deadline.in(Duration.ofSeconds(20), CLOCK));
    assertThat(reply.text()).isEqualTo("{\"why\": \"words\"}");
    assertThat(reply.callId()).isEmpty();
    List<JsonObject> messages = server.calls().get(0).messages();
    assertThat(messages)
        .extracting(message -> message.getString("role"))
        .containsExactly("system", "user", "assistant", "tool", "assistant", "user");
    assertThat(messages.get(2).toString()).contains("call_7", "called");
    assertThat(messages.get(3).getString("tool_call_id")).isEqualTo("call_7");
    assertThat(messages.get(3).getString("content")).isEqualTo("It is done.");
  }

  @Test
  void withoutToolsTheSchemaIsInTheRules() {
    server.inTurn(ScriptedModel.words("{\"why\": \"x\"}"));
    assertThat(ask(model(Duration.ofSeconds(10), false)).text()).isEqualTo("{\"why\": \"x\"}");
    JsonObject request = server.calls().get(0).json();
    assertThat(request.containsKey("tools")).isFalse();
    assertThat(request.getJsonObject("response_format").getString("type")).isEqualTo("json_object");
    assertThat(server.calls().get(0).text()).contains("Be good.", "\"why\"", "JSON Schema");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void aPassingFailureIsTriedAgain(int status) {
    server.inTurn(
        ScriptedModel.status(status), ScriptedModel.status(status), ScriptedModel.words("{}"));
    assertThat(ask().text()).isEqualTo("{}");
    assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
  }

  @Test
  void triesAreCounted() {
    server.inTurn(ScriptedModel.status(503));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFailure.class)
        .hasMessage("The model's endpoint answered HTTP 503.");
    assertThat(server.calls()).hasSize(3);
  }

  @Test
  void retryAfterIsKeptTo() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(CLOCK.withZone(ZoneOffset.UTC)).plusSeconds(5));
    server.inTurn(
        ScriptedModel.status(429, "Retry-After", "7"),
        ScriptedModel.status(503, "Retry-After", date),
        ScriptedModel.words("{}"));
    assertThat(ask().text()).isEqualTo("{}");
    assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
    assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "99999999999999999999", "25"})
  void aWaitThatIsTooLongIsNotWaited(String seconds) {
    server.inTurn(ScriptedModel.status(429, "Retry-After", seconds), ScriptedModel.words("{}"));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFailure.class)
        .hasMessageContaining("HTTP 429")
        .hasMessageContaining("too long");
    assertThat(pauses).isEmpty();
  }

  @Test
  void aWrongKeyIsNotTriedAgain() {
    Endpoint endpoint =
        new Endpoint(server.base(), "m", Optional.of("wrong"), Duration.ofSeconds(5), 2, 100, true);
    assertThatThrownBy(() -> ask(OpenAiModel.at(endpoint, threads, pauses::add)))
        .isInstanceOf(ModelFailure.class)
        .hasMessage("The model's endpoint answered HTTP 401.");
    assertThat(pauses).isEmpty();
  }

  @Test
  void silenceEndsWithTheCallsTimeAndIsTriedAgain() {
    server.inTurn(ScriptedModel.silence(), ScriptedModel.words("{}"));
    assertThat(ask(model(Duration.ofSeconds(3), true)).text()).isEqualTo("{}");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void aSlowTrickleEndsWithTheCallsTime() {
    server.inTurn(ScriptedModel.trickle());
    long start = System.nanoTime();
    assertThatThrownBy(() -> ask(model(Duration.ofSeconds(2), true)))
        .isInstanceOf(ModelFailure.class)
        .hasMessageContaining("did not answer within");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(server.calls()).hasSize(3);
  }

  @Test
  void noCallOutlivesItsTask() {
    server.inTurn(ScriptedModel.trickle());
    Model model = model(Duration.ofSeconds(30), true);
    long start = System.nanoTime();
    assertThatThrownBy(() -> model.ask(QUESTION, TOOL, Deadline.in(Duration.ofMillis(400), CLOCK)))
        .isInstanceOf(DeadlinePassed.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "{}", "[]", "{\"choices\": []}", "{\"choices\": [{}]}", "null"})
  void whatIsNoCompletionIsAMalformedAnswer(String body) {
    server.inTurn(ScriptedModel.body(body));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFailure.class)
        .hasMessage("The model's endpoint did not answer with a chat completion.");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void anEndlessAnswerIsNotKept() {
    server.inTurn(ScriptedModel.words("x".repeat(5_000_000)));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFailure.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void anEndpointThatIsNotThereIsNamedAsSuch() {
    assertThatThrownBy(
            () -> ask(model(URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(5), true)))
        .isInstanceOf(ModelFailure.class)
        .hasMessageContaining("cannot be reached");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.inTurn(ScriptedModel.status(302, "Location", server.base() + "/chat/completions"));
    assertThatThrownBy(this::ask).hasMessageContaining("HTTP 302");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void addressesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> model(URI.create("localhost:11434"), Duration.ofSeconds(1), true))
        .hasMessageContaining("remora.llm.base-url");
  }
}
