package remora.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import remora.json.Json;

/**
 * An OpenAI-compatible endpoint on this machine that answers by a script and keeps every request.
 */
public final class ScriptedModel implements AutoCloseable {

  /** The key it wants; others get 401. */
  public static final String KEY = "sk-scripted-0123456789";

  /** Answers one call. */
  @FunctionalInterface
  public interface Answer {
    void send(HttpExchange exchange, CountDownLatch closing) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<ModelCall> calls = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile Function<ModelCall, Answer> script = call -> status(500);

  public ScriptedModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** From now on answers so; calls so far are forgotten. */
  public void script(Function<ModelCall, Answer> next) {
    calls.clear();
    script = next;
  }

  /** The answers in turn; the last one again and again. */
  public void inTurn(Answer... answers) {
    script(call -> answers[Math.min(calls.size(), answers.length) - 1]);
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  public List<ModelCall> calls() {
    return List.copyOf(calls);
  }

  /** What went wrong in scripts, e.g. an element that they did not find in the request. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** A call of the tool. */
  public static Answer step(String arguments) {
    JsonObject call =
        Json.createObjectBuilder()
            .add("id", "call_1")
            .add("type", "function")
            .add(
                "function",
                Json.createObjectBuilder().add("name", "step").add("arguments", arguments))
            .build();
    return message(
        Json.createObjectBuilder()
            .addNull("content")
            .add("tool_calls", Json.createArrayBuilder().add(call)));
  }

  /** Actions as JSON, e.g. {@code {"action": "click", "ref": "f0e1"}}, with a reason. */
  public static Answer act(String... actions) {
    return step("{\"why\": \"It helps.\", \"actions\": [" + String.join(",", actions) + "]}");
  }

  /** An answer in words. */
  public static Answer words(String text) {
    return message(Json.createObjectBuilder().add("content", text));
  }

  public static Answer status(int status, String... headers) {
    return (exchange, closing) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      send(exchange, status, "{\"error\": {\"message\": \"no\"}}");
    };
  }

  public static Answer body(String body) {
    return (exchange, closing) -> send(exchange, 200, body);
  }

  /** Takes the call and never answers. */
  public static Answer silence() {
    return (exchange, closing) -> waitFor(closing, 60_000);
  }

  /** Headers at once, then a blank ten times a second, for a minute. */
  public static Answer trickle() {
    return (exchange, closing) -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 600 && !waitFor(closing, 100); i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
      }
    };
  }

  private static boolean waitFor(CountDownLatch closing, int millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Answer message(JsonObjectBuilder message) {
    JsonObject answer =
        Json.createObjectBuilder()
            .add("id", "chatcmpl-1")
            .add("object", "chat.completion")
            .add("created", 1)
            .add("model", "scripted")
            .add(
                "choices",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("index", 0)
                            .add("message", message.add("role", "assistant"))
                            .add("finish_reason", "stop")))
            .add(
                "usage",
                Json.createObjectBuilder(
                    Map.of("prompt_tokens", 900, "completion_tokens", 100, "total_tokens", 1000)))
            .build();
    return body(answer.toString());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!exchange.getRequestURI().getPath().equals("/v1/chat/completions")) {
        faults.add("asked for " + exchange.getRequestURI());
        send(exchange, 404, "{}");
      } else if (!key.equals("Bearer " + KEY)) {
        send(exchange, 401, "{\"error\": {\"message\": \"Incorrect API key\"}}");
      } else {
        ModelCall call = new ModelCall(body, json(body));
        calls.add(call);
        script.apply(call).send(exchange, closing);
      }
    } catch (RuntimeException | AssertionError fault) {
      faults.add(fault.toString());
      throw fault;
    }
  }

  private static JsonObject json(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
