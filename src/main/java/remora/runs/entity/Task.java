package remora.runs.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import remora.json.Json;

/**
 * One task of a run as it is stored. What a caller sent as JSON is kept as JSON text: its keys may
 * hold dots and dollars, its order and numbers must come back as they were.
 *
 * @param id run id, dash, index in four digits: a run's tasks are found by their ids, without an
 *     index
 * @param fence of the run's owner that may work on it
 * @param attempt how often it was started
 * @param released how many of these starts were given back by a server that was stopped
 * @param eventChunks how many pieces the timeline of the attempt that counts was stored in
 */
@Entity(Task.COLLECTION)
public record Task(
    @Id String id,
    @Column("run") String runId,
    @Column(Task.INDEX) int index,
    @Column("url") String url,
    @Column("instruction") String instruction,
    @Column("input") String input,
    @Column("output") String output,
    @Column("successCondition") String successCondition,
    @Column("timeoutMillis") long timeoutMillis,
    @Column(Task.STATUS) TaskStatus status,
    @Column(Task.FENCE) int fence,
    @Column(Task.ATTEMPT) int attempt,
    @Column(Task.RELEASED) int released,
    @Column(Task.DATA) String data,
    @Column(Task.CREDITS) long creditsMicro,
    @Column(Task.DURATION) long durationMillis,
    @Column(Task.ERROR) String error,
    @Column(Task.EVENT_CHUNKS) int eventChunks) {

  public static final String COLLECTION = "tasks";
  public static final String INDEX = "index";
  public static final String STATUS = "status";
  public static final String FENCE = "fence";
  public static final String ATTEMPT = "attempt";
  public static final String RELEASED = "released";
  public static final String DATA = "data";
  public static final String CREDITS = "creditsMicro";
  public static final String DURATION = "durationMillis";
  public static final String ERROR = "error";
  public static final String EVENT_CHUNKS = "eventChunks";

  public static String id(String runId, int index) {
    return String.format(Locale.ROOT, "%s-%04d", runId, index);
  }

  /** Of a run's first owner. */
  public static final int FIRST_FENCE = 1;

  /** A task as it is before its first start. */
  public static Task of(String runId, int index, TaskSpec spec) {
    return new Task(
        id(runId, index),
        runId,
        index,
        spec.url(),
        spec.instruction().orElse(null),
        spec.input().map(Task::text).orElse(null),
        spec.output().map(JsonObject::toString).orElse(null),
        spec.successCondition().orElse(null),
        spec.timeout().toMillis(),
        TaskStatus.PENDING,
        FIRST_FENCE,
        0,
        0,
        null,
        0,
        0,
        null,
        0);
  }

  /** Starts that came to no end, this one included: 1 when it has not failed anybody yet. */
  public int tries() {
    return attempt - released;
  }

  public TaskSpec spec() {
    return new TaskSpec(
        url,
        Optional.ofNullable(instruction),
        Optional.ofNullable(input).map(text -> strings(parse(text).asJsonObject())),
        Optional.ofNullable(output).map(text -> parse(text).asJsonObject()),
        Optional.ofNullable(successCondition),
        Duration.ofMillis(timeoutMillis));
  }

  /** How it ended; empty while it has not. */
  public Optional<TaskResult> result() {
    if (!status.isFinal()) {
      return Optional.empty();
    }
    JsonValue value = data == null ? JsonValue.NULL : parse(data);
    return Optional.of(
        new TaskResult(
            status,
            value,
            creditsMicro,
            Duration.ofMillis(durationMillis),
            error == null ? "" : error));
  }

  private static String text(Map<String, String> map) {
    var json = Json.createObjectBuilder();
    map.forEach(json::add);
    return json.build().toString();
  }

  private static Map<String, String> strings(JsonObject json) {
    Map<String, String> map = new LinkedHashMap<>();
    json.forEach((key, value) -> map.put(key, ((JsonString) value).getString()));
    return map;
  }

  private static JsonValue parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
