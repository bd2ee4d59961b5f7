package remora.support;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import remora.json.Json;

/** The browser agents API in the words of its seeds, for tests that expect it to work. */
public record Agents(Api api) {

  /** Where the seeds put it. */
  public static final String PATH = "/api/v1/browser-agents";

  /** Most characters of one input value. */
  private static final int LONGEST_TEXT = 32_768;

  /** Starts a run and returns its id at once. */
  public String async(JsonObject body) {
    JsonObject answer = api.post(PATH, with(body, "async", JsonValue.TRUE)).ok();
    return answer.getString("id");
  }

  /** Sends a run and waits for its end. */
  public JsonObject sync(JsonObject body) {
    return api.post(PATH, body).ok();
  }

  public JsonObject get(String id) {
    return api.get(PATH + "/" + id).ok();
  }

  public JsonObject withEvents(String id) {
    return api.get(PATH + "/" + id + "?includeEvents=true").ok();
  }

  /** The run when it no longer works. */
  public JsonObject end(String id, Duration atMost) {
    return Await.found(
        "the end of run " + id,
        atMost,
        () -> Optional.of(get(id)).filter(run -> !run.getString("status").equals("processing")));
  }

  /** One page of the list, e.g. for {@code ?limit=5}. */
  public JsonObject list(String query) {
    return api.get(PATH + query).ok();
  }

  public int total() {
    return list("?limit=1").getInt("total");
  }

  public JsonObject status() {
    return api.get("/browser-agent-status").ok();
  }

  public JsonObject capacity() {
    return api.get("/browser-agent-capacity").ok();
  }

  public BigDecimal balance() {
    return number(api.get("/credits-balance").ok(), "creditsRemaining");
  }

  /** A request for a run. */
  public static JsonObject run(List<JsonObject> tasks) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    tasks.forEach(array::add);
    return Json.createObjectBuilder().add("tasks", array).build();
  }

  public static JsonObject run(JsonObject task) {
    return run(List.of(task));
  }

  /** A task that only looks at a page. */
  public static JsonObject task(String url, String instruction) {
    return Json.createObjectBuilder().add("url", url).add("instruction", instruction).build();
  }

  /** A task that reads one required string. */
  public static JsonObject reading(String url, String instruction, String field) {
    JsonObjectBuilder schema =
        Json.createObjectBuilder()
            .add("type", "object")
            .add(
                "properties",
                Json.createObjectBuilder()
                    .add(field, Json.createObjectBuilder().add("type", "string")))
            .add("required", Json.createArrayBuilder().add(field));
    return with(task(url, instruction), "output", schema.build());
  }

  /** An input of so many bytes, which a task's result echoes. */
  public static JsonObject ballast(int bytes) {
    JsonObjectBuilder input = Json.createObjectBuilder();
    for (int rest = bytes; rest > 0; rest -= LONGEST_TEXT) {
      input.add("note" + rest, "x".repeat(Math.min(rest, LONGEST_TEXT)));
    }
    return input.build();
  }

  /** An object with one more or another value. */
  public static JsonObject with(JsonObject object, String name, JsonValue value) {
    return Json.createObjectBuilder(object).add(name, value).build();
  }

  public static JsonObject with(JsonObject object, String name, int value) {
    return with(object, name, Json.createValue(value));
  }

  public static BigDecimal number(JsonObject object, String name) {
    JsonNumber number = object.getJsonNumber(name);
    if (number == null) {
      throw new AssertionError("no " + name + " in " + object);
    }
    return number.bigDecimalValue();
  }

  public static List<JsonObject> results(JsonObject run) {
    return run.getJsonArray("results").getValuesAs(JsonObject.class);
  }
}
