package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.json.Json;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;

/** Runs, tasks and steps as the engine hands them over. */
final class Samples {

  static final String ID = "65f8a9d2c1e4b5a6f7e8d9c0";
  static final Instant START = Instant.parse("2026-04-16T18:22:10Z");

  private Samples() {}

  static Run run(RunStatus status, int total, int completed) {
    boolean ended = status != RunStatus.PROCESSING;
    return new Run(
        ID,
        "default",
        status,
        "node",
        1,
        false,
        total,
        completed,
        5,
        290_000,
        "https://example.com",
        "Extract the heading.",
        START,
        ended ? START.plusMillis(57_694) : null,
        status == RunStatus.FAILED ? "the server was shut down" : null);
  }

  static Task pending(int index) {
    return task(index, TaskStatus.PENDING, null, 0, null);
  }

  static Task success(int index, String data, long micro) {
    return task(index, TaskStatus.SUCCESS, data, micro, null);
  }

  static Task failed(int index, TaskStatus status, String error) {
    return task(index, status, null, 0, error);
  }

  private static Task task(int index, TaskStatus status, String data, long micro, String error) {
    boolean first = index == 0;
    return new Task(
        Task.id(ID, index),
        ID,
        index,
        "https://example.com/" + index,
        first ? "Extract the heading." : null,
        first ? "{\"na.me\":\"Jo\"}" : null,
        null,
        null,
        240_000,
        status,
        Task.FIRST_FENCE,
        1,
        0,
        data,
        micro,
        status.isFinal() ? 4820 : 0,
        error,
        status.isFinal() ? 1 : 0);
  }

  static RunnerEvent event(int task, EventType type, int iteration, String data) {
    return new RunnerEvent(1, task, type, json(data), START.plusMillis(5), iteration);
  }

  /** JSON with single quotes. */
  static JsonObject json(String text) {
    return read(text.replace('\'', '"'));
  }

  static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
