package remora.planner.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import remora.http.CappedBody;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;
import remora.planner.llm.ModelFailure;

/**
 * The library's HTTP for one question: every attempt has a time limit to its last byte, failures
 * that may pass are tried again as the endpoint asks, and nothing outlives the task.
 */
final class Transport implements HttpClient {

  private static final System.Logger LOG = System.getLogger(Transport.class.getName());
  private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429, 500, 502, 503, 504, 529);
  private static final int MOST_BYTES = 4_000_000;
  private static final int LOGGED = 500;

  /** An endpoint that asks for more is not there for this task. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final java.net.http.HttpClient http;
  private final Endpoint endpoint;
  private final Deadline deadline;
  private final Consumer<Duration> pause;

  /**
   * @param pause waits between attempts
   */
  Transport(
      java.net.http.HttpClient http,
      Endpoint endpoint,
      Deadline deadline,
      Consumer<Duration> pause) {
    this.http = http;
    this.endpoint = endpoint;
    this.deadline = deadline;
    this.pause = pause;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    int attempt = 0;
    while (true) {
      deadline.check();
      Attempt made = attempt(request);
      if (made.response().isPresent() && made.response().get().statusCode() / 100 == 2) {
        return successful(made.response().get());
      }
      if (!made.passing() || attempt == endpoint.retries()) {
        throw ModelFailure.noAnswer(made.problem());
      }
      Duration wait = made.wait(deadline.clock(), attempt++);
      if (wait.compareTo(LONGEST_WAIT) > 0 || wait.compareTo(deadline.remaining()) >= 0) {
        throw ModelFailure.noAnswer(
            made.problem() + " It asks to wait " + wait.toSeconds() + " s, which is too long.");
      }
      pause.accept(wait);
    }
  }

  private Attempt attempt(HttpRequest request) {
    var answer = http.sendAsync(jdk(request), info -> new CappedBody(MOST_BYTES));
    try {
      HttpResponse<byte[]> response =
          answer.get(deadline.atMost(endpoint.timeout()).toNanos(), TimeUnit.NANOSECONDS);
      int status = response.statusCode();
      if (status / 100 != 2) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        LOG.log(
            Level.WARNING,
            "the model''s endpoint answered HTTP {0}: {1}",
            status,
            body.substring(0, Math.min(LOGGED, body.length())));
      }
      return Attempt.answered(response, PASSING.contains(status));
    } catch (TimeoutException late) {
      return timedOut(answer);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ModelFailure.noAnswer("The task was interrupted while it waited for the model.");
    } catch (ExecutionException failed) {
      LOG.log(Level.WARNING, "the model''s endpoint: {0}", failed.getCause());
      return Attempt.failed(
          failed.getCause() instanceof IOException
              ? "The model's endpoint cannot be reached or breaks off."
              : "The call of the model's endpoint failed.");
    }
  }

  private Attempt timedOut(CompletableFuture<?> answer) {
    // Ends the exchange: its connection would be held for as long as the endpoint likes.
    answer.cancel(true);
    if (deadline.passed()) {
      throw new DeadlinePassed();
    }
    return Attempt.failed(
        "The model did not answer within " + endpoint.timeout().toSeconds() + " s.");
  }

  private static java.net.http.HttpRequest jdk(HttpRequest request) {
    var jdk = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    return jdk.method(request.method().name(), BodyPublishers.ofString(request.body())).build();
  }

  private static SuccessfulHttpResponse successful(HttpResponse<byte[]> response) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(new String(response.body(), StandardCharsets.UTF_8))
        .build();
  }

  /** Answers are short; they come in one piece. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are not streamed");
  }
}
