package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import remora.events.boundary.Frame;
import remora.events.entity.Cursor;
import remora.events.entity.RunnerEvent;
import remora.json.Json;
import remora.runs.entity.Run;

/** Makes the frames of one client's stream, moving its cursor with each. */
record RunFrames(RunReader reader, Cursor cursor) {

  /** Bytes of a frame that are not the step's data: names, times, the cursor. */
  private static final int ENVELOPE = 512 + Cursor.LONGEST;

  private record Step(String run, int task, int attempt, int number, String site) {}

  private record Result(String run, int task) {}

  private record Done(String run) {}

  Frame snapshot(String json) {
    return frame("snapshot", SseFrames.ascii(json));
  }

  Frame step(RunnerEvent event, int attempt, int number) {
    int task = event.taskIndex();
    cursor.stepped(task, attempt, number);
    EventJson json = reader.json();
    return frame(
        "task_event",
        reader
            .data()
            .text(
                new Step(reader.runId(), task, attempt, number, json.links().site()),
                () -> {
                  JsonObject rest =
                      Frugal.within(json.links().data(event), SseFrames.ROOM - ENVELOPE);
                  return SseFrames.ascii(json.streamed(reader.runId(), event, rest).toString());
                }));
  }

  Frame result(int task) {
    byte[] json =
        reader
            .data()
            .text(
                new Result(reader.runId(), task),
                () ->
                    SseFrames.ascii(TaskJson.streamed(reader.run(), reader.task(task)).toString()));
    cursor.told(task);
    return frame("task_result", json);
  }

  /** The whole run, or why there is none. */
  Frame end(Run run) {
    if (run.failure().isPresent()) {
      cursor.end();
      return error(run.failure().get());
    }
    byte[] json = reader.data().text(new Done(run.id()), () -> SseFrames.ascii(reader.text(run)));
    cursor.end();
    return frame("done", json);
  }

  Frame error(String why) {
    return frame(
        "error", SseFrames.ascii(Json.createObjectBuilder().add("error", why).build().toString()));
  }

  private Frame frame(String name, byte[] json) {
    return SseFrames.frame(name, json, cursor.toString());
  }
}
