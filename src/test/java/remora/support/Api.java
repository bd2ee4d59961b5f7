package remora.support;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Plain HTTP to one server in the name of one key, or of nobody.
 *
 * @param base without a path, such as {@code http://127.0.0.1:8080}
 */
public record Api(URI base, Optional<String> key) {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  // 1.1: the JDK's client would ask for an upgrade to HTTP/2 with each request.
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api withKey(String other) {
    return new Api(base, Optional.of(other));
  }

  public Api anonymous() {
    return new Api(base, Optional.empty());
  }

  public Answer get(String path) {
    return send(path, request -> request);
  }

  public Answer post(String path, JsonValue body) {
    return post(path, body.toString());
  }

  /** Posts a text that need not be JSON as JSON. */
  public Answer post(String path, String body) {
    return send(
        path,
        request ->
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  /**
   * Sends a request of any kind.
   *
   * @param path also with a query; a full address to another place is taken as it is
   * @param change makes the request, a GET before it, what it shall be
   */
  public Answer send(String path, UnaryOperator<HttpRequest.Builder> change) {
    HttpResponse<byte[]> response = exchange(path, change, BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** Posts JSON and returns as soon as the headers are there. */
  public HttpResponse<InputStream> open(String path, JsonValue body) {
    return exchange(
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())),
        BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> exchange(
      String path, UnaryOperator<HttpRequest.Builder> change, BodyHandler<T> handler) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
    try {
      return HTTP.send(change.apply(request).build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(path));
    }
  }
}
