package remora.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;

/** The only writer to live timelines. */
@ApplicationScoped
public class TimelineWriter {

  @Inject LiveRuns live;

  public void begin(String runId, int taskIndex, int attempt) {
    live.change(runId, run -> run.begin(taskIndex, attempt));
  }

  public void append(
      String runId, int taskIndex, EventType type, JsonObject data, int iteration, Instant at) {
    live.change(runId, run -> run.append(taskIndex, type, data, iteration, at));
  }

  public List<RunnerEvent> timeline(String runId, int taskIndex) {
    return live.read(runId, run -> run.timeline(taskIndex).events()).orElse(List.of());
  }

  public void end(String runId, int taskIndex, boolean told) {
    live.change(runId, run -> run.end(taskIndex, told));
  }

  public void endRun(String runId) {
    live.change(runId, LiveRun::end);
  }
}
