package remora.support;

import jakarta.json.JsonObject;
import java.util.Base64;

/** Calls of the browser sessions API on one session. */
public final class SessionCalls implements AutoCloseable {

  /** Where sessions are. */
  public static final String PATH = "/api/v1/browser/sessions";

  private final Api api;
  private final JsonObject created;

  private SessionCalls(Api api, JsonObject created) {
    this.api = api;
    this.created = created;
  }

  /** A new session; the body is JSON with single quotes. */
  public static SessionCalls open(Api api, String body) {
    Answer answer = api.post(PATH, json(body));
    if (answer.status() != 201) {
      throw new AssertionError("no session: " + answer);
    }
    return new SessionCalls(api, answer.json());
  }

  /** JSON is easier to read in Java with single quotes; texts in it have none. */
  public static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }

  /** The answer to its creation. */
  public JsonObject created() {
    return created;
  }

  public String id() {
    return created.getString("id");
  }

  /** Its path with more behind it. */
  public String path(String rest) {
    return PATH + "/" + id() + rest;
  }

  public Answer post(String rest, String body) {
    return api.post(path(rest), json(body));
  }

  public Answer get(String rest) {
    return api.get(path(rest));
  }

  /** The answer to a task, whatever it is. */
  public Answer task(String body) {
    return post("/tasks", body);
  }

  /** The answer to a task that has to work. */
  public JsonObject done(String body) {
    Answer answer = task(body);
    if (answer.status() != 201) {
      throw new AssertionError("not 201: " + answer);
    }
    return answer.json();
  }

  /** What a script gives on its page, as JSON text. */
  public String value(String script) {
    JsonObject done = done("{'actions':[{'type':'evaluate','script':'" + escaped(script) + "'}]}");
    return String.valueOf(done.getJsonArray("actionResults").getJsonObject(0).get("value"));
  }

  /** A text that may stand between single quotes. */
  public static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\u0027");
  }

  /** As the list says it: asking for one session counts as using it. */
  public long expiresAt() {
    return api.get(PATH).ok().getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("id").equals(id()))
        .findFirst()
        .orElseThrow()
        .getJsonNumber("expiresAt")
        .longValueExact();
  }

  public Answer delete() {
    return api.send(path(""), request -> request.DELETE());
  }

  public static byte[] bytes(JsonObject of, String name) {
    return Base64.getDecoder().decode(of.getString(name));
  }

  @Override
  public void close() {
    Answer unused = delete();
  }
}
