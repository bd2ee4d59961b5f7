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

  public void begin(String runId, int taskIndex) {
    live.change(runId, run -> run.begin(taskIndex));
  }

  public void append(
      String runId, int taskIndex, EventType type, JsonObject data, int iteration, Instant at) {
    live.change(runId, run -> run.append(taskIndex, type, data, iteration, at));
  }

  public List<RunnerEvent> timeline(String runId, int taskIndex) {
    return live.read(runId, run -> run.timeline(taskIndex)).orElse(List.of());
  }

  public void end(String runId, int taskIndex) {
    live.change(runId, run -> run.end(taskIndex));
  }

  public void endRun(String runId) {
    live.change(runId, LiveRun::end);
  }
}
