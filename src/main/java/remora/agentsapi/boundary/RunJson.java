package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import remora.events.entity.RunnerEvent;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/**
 * A run as a BatchResult, written piece by piece: with timelines, one of 1000 tasks is some ten
 * megabytes.
 */
final class RunJson {

  private static final int TIMELINES_AT_ONCE = 50;

  private RunJson() {}

  /** The answer to an asynchronous submission. */
  static void stub(JsonGenerator out, Run run) {
    out.writeStartObject().write("id", run.id());
    out.write("total", run.total()).write("completed", 0);
    out.writeStartArray("results").writeEnd();
    out.write("totalCreditsUsed", 0);
    state(out, run);
    out.writeEnd();
  }

  /**
   * The whole run.
   *
   * @param tasks all of the run, read after it
   * @param timelines where steps come from, if they are wanted
   */
  static void write(
      JsonGenerator out, Run run, List<Task> tasks, Optional<TimelineSource> timelines) {
    out.writeStartObject();
    // Counted here and not taken from the run: counter and results are two writes, and must agree
    // in one answer.
    head(out, run, tasks.stream().filter(task -> task.status().isFinal()).count());
    out.writeStartArray("results");
    for (int from = 0; from < tasks.size(); from += TIMELINES_AT_ONCE) {
      results(
          out,
          run,
          tasks.subList(from, Math.min(tasks.size(), from + TIMELINES_AT_ONCE)),
          timelines);
    }
    out.writeEnd();
    out.write("totalCreditsUsed", Wire.credits(tasks.stream().mapToLong(Task::creditsMicro).sum()));
    state(out, run);
    if (run.isProcessing()) {
      timelines.ifPresent(source -> live(out, tasks, source));
    }
    out.writeEnd();
  }

  /**
   * A row of the list for a run that is not finished: it has no results to show but its first
   * task's address.
   */
  static void row(JsonGenerator out, Run run) {
    out.writeStartObject();
    head(out, run, run.completed());
    out.writeStartArray("results").writeStartObject().write("url", run.firstUrl());
    Optional.ofNullable(run.firstInstruction()).ifPresent(text -> out.write("instruction", text));
    out.writeEnd();
    for (int i = 1; i < run.total(); i++) {
      out.writeNull();
    }
    out.writeEnd();
    out.write("totalCreditsUsed", Wire.credits(run.creditsMicro()));
    state(out, run);
    out.writeEnd();
  }

  private static void head(JsonGenerator out, Run run, long completed) {
    out.write("id", run.id()).write("total", run.total()).write("completed", completed);
  }

  private static void state(JsonGenerator out, Run run) {
    out.write("status", run.status().name().toLowerCase(Locale.ROOT));
    out.write("createdAt", Wire.time(run.createdAt()));
    run.end().ifPresent(end -> out.write("completedAt", Wire.time(end)));
    run.failure().ifPresent(error -> out.write("error", error));
  }

  private static void results(
      JsonGenerator out, Run run, List<Task> tasks, Optional<TimelineSource> timelines) {
    Map<String, List<RunnerEvent>> events =
        timelines.map(source -> source.finished().apply(tasks)).orElse(Map.of());
    for (Task task : tasks) {
      JsonObjectBuilder json = TaskJson.of(run, task);
      boolean pending = run.isProcessing() && !task.status().isFinal();
      timelines
          .filter(source -> !pending)
          .ifPresent(
              source -> {
                List<RunnerEvent> steps = events.getOrDefault(task.id(), List.of());
                json.add("events", source.json().timeline(steps));
                EventJson.planner(steps).ifPresent(planner -> json.add("planner", planner));
              });
      JsonObject result = json.build();
      out.write(result);
    }
  }

  private static void live(JsonGenerator out, List<Task> tasks, TimelineSource source) {
    out.writeStartArray("liveEvents");
    for (Task task : tasks) {
      List<RunnerEvent> events =
          task.status().isFinal()
              ? List.of()
              : source.running().getOrDefault(task.index(), List.of());
      out.write(source.json().timeline(events));
    }
    out.writeEnd();
  }
}
