package remora.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import remora.json.Json;

/** The few calls of dialect A that the terminal needs. */
record Api(URI base, String key) {

  /** Something the user should read instead of a stack trace. */
  static final class Problem extends RuntimeException {
    Problem(String message) {
      super(message);
    }
  }

  /**
   * Sends a run in stream mode and hands on each frame as it comes: its event name and its data.
   */
  void stream(JsonObject body, BiConsumer<String, JsonObject> frames)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/v1/browser-agents"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Json.createObjectBuilder(body).add("stream", true).build().toString()))
            .build();
    HttpResponse<Stream<String>> answer;
    try {
      answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    } catch (ConnectException e) {
      throw new Problem("No server at " + base + ". Start one with: ./remora up");
    }
    try (Stream<String> lines = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new Problem("HTTP " + answer.statusCode() + ": " + String.join("\n", lines.toList()));
      }
      String[] event = {""};
      lines.forEach(
          line -> {
            if (line.startsWith("event: ")) {
              event[0] = line.substring(7);
            } else if (line.startsWith("data: ")) {
              frames.accept(event[0], parse(line.substring(6)).asJsonObject());
            }
          });
    }
  }

  static JsonValue parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
