package remora.agentsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import remora.access.entity.Refusal;
import remora.runs.entity.TaskSpec;

/**
 * A request to create a run.
 *
 * @param tasks 1 to 1000
 * @param concurrency 1 to 20
 * @param idempotencyKey what a repeated request carries too
 * @param body as it came, to tell a repeat from another request
 */
record RunRequest(
    List<TaskSpec> tasks,
    int concurrency,
    boolean async,
    boolean stream,
    Optional<String> idempotencyKey,
    JsonObject body) {

  static final int MOST_TASKS = 1000;
  private static final String TASKS_SHAPE = "must be an array of 1 to " + MOST_TASKS + " tasks";
  private static final int LONGEST_KEY = 255;

  /**
   * Parses a body; unknown keys are ignored.
   *
   * @param header value of the Idempotency-Key header, which counts where the body names none
   * @throws Refusal INVALID or BATCH_TOO_LARGE, naming the place
   */
  static RunRequest of(JsonObject body, Optional<String> header) {
    Fields fields = new Fields(body, "");
    boolean async = fields.flag("async");
    boolean stream = fields.flag("stream");
    if (async && stream) {
      throw Refusal.invalid("async and stream exclude each other; send one of them");
    }
    int concurrency = fields.clamped("concurrency", 1, 20, 5);
    Optional<String> key =
        fields.string("idempotencyKey", LONGEST_KEY).or(() -> header.map(RunRequest::key));
    JsonArray tasks =
        fields.array("tasks", TASKS_SHAPE).orElseThrow(() -> fields.invalid("tasks", "is missing"));
    return new RunRequest(tasks(tasks), concurrency, async, stream, key, body);
  }

  private static List<TaskSpec> tasks(JsonArray tasks) {
    if (tasks.isEmpty()) {
      throw Refusal.invalid("tasks " + TASKS_SHAPE + "; got an empty array");
    }
    if (tasks.size() > MOST_TASKS) {
      throw new Refusal(
          Refusal.Reason.BATCH_TOO_LARGE,
          "A run takes at most "
              + MOST_TASKS
              + " tasks; got "
              + tasks.size()
              + ". Send them as several runs.");
    }
    TaskRequest request = new TaskRequest();
    return IntStream.range(0, tasks.size()).mapToObj(i -> request.spec(tasks.get(i), i)).toList();
  }

  private static String key(String header) {
    if (header.length() > LONGEST_KEY) {
      throw Refusal.invalid(
          "Idempotency-Key must be at most "
              + LONGEST_KEY
              + " characters; it has "
              + header.length());
    }
    return header;
  }
}
