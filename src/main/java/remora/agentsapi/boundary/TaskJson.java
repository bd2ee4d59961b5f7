package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import remora.json.Json;
import remora.runs.entity.Run;
import remora.runs.entity.Task;
import remora.runs.entity.TaskResult;
import remora.runs.entity.TaskStatus;

/** One task as JSON: its result, or a stub that lets a client show its row before there is one. */
final class TaskJson {

  private TaskJson() {}

  /** What stands in a run's {@code results}; the caller may add {@code events}. */
  static JsonObjectBuilder of(Run run, Task task) {
    Optional<TaskResult> result = task.result();
    if (result.isPresent()) {
      return result(task, result.get());
    }
    return run.failure().isPresent() ? abandoned(run, task) : stub(task);
  }

  /** A result in a stream: it also says whose it is. */
  static JsonObject streamed(Run run, Task task) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("taskIndex", task.index()).add("batchId", run.id());
    return json.addAll(of(run, task)).build();
  }

  private static JsonObjectBuilder result(Task task, TaskResult result) {
    JsonObjectBuilder json =
        echo(task)
            .add("status", result.status().name())
            .add("data", result.data())
            .add("creditsUsed", Wire.credits(result.creditsMicro()))
            .add("durationMs", result.duration().toMillis());
    if (result.status() != TaskStatus.SUCCESS) {
      json.add("error", result.error().isEmpty() ? result.status().name() : result.error());
    }
    return json;
  }

  /** A task that a failed run never came to. */
  private static JsonObjectBuilder abandoned(Run run, Task task) {
    return echo(task)
        .add("status", TaskStatus.ERROR.name())
        .add("data", JsonValue.NULL)
        .add("creditsUsed", 0)
        .add("durationMs", 0)
        .add("error", "Not finished: " + run.failure().orElse("the run failed"));
  }

  private static JsonObjectBuilder stub(Task task) {
    return echo(task).add("status", TaskStatus.PENDING.name());
  }

  private static JsonObjectBuilder echo(Task task) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("url", task.url());
    Optional.ofNullable(task.instruction()).ifPresent(text -> json.add("instruction", text));
    // Asked first: a spec parses the schema as well, and a list may hold 100 000 tasks.
    if (task.input() != null) {
      JsonObjectBuilder values = Json.createObjectBuilder();
      task.spec().input().orElseThrow().forEach(values::add);
      json.add("input", values);
    }
    return json;
  }
}
