package remora.support;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import remora.json.Json;

/** An HTTP answer, read to its end. */
public final class Answer {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** As it came. */
  public byte[] body() {
    return body;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A header's first value, empty when it is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body as a JSON object; fails with the answer in words when it is none. */
  public JsonObject json() {
    JsonValue value = value();
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new AssertionError("not a JSON object: " + this);
  }

  /** The body as JSON. */
  public JsonValue value() {
    try {
      return parse(text());
    } catch (JsonException e) {
      throw new AssertionError("not JSON: " + this, e);
    }
  }

  /** The body as a JSON object if the status is 200; fails otherwise. */
  public JsonObject ok() {
    if (status != 200) {
      throw new AssertionError("not 200: " + this);
    }
    return json();
  }

  static JsonValue parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  @Override
  public String toString() {
    String text = text();
    String shown = text.length() > 600 ? text.substring(0, 600) + "…" : text;
    return status + " " + header("Content-Type") + " " + shown;
  }
}
