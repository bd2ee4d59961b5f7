package remora.events.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import remora.events.control.EventStore;
import remora.events.control.LiveRuns;
import remora.events.control.TimelineWriter;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.events.entity.StoredTimeline;

/** What happened in tasks: written by who works, read by who asks. */
@ApplicationScoped
public class Timelines {

  @Inject LiveRuns live;
  @Inject EventStore stored;
  @Inject TimelineWriter writer;
  @Inject Clock clock;

  /** Starts a task's timeline anew; a former attempt's is forgotten. */
  public void begin(String runId, int taskIndex, int attempt) {
    writer.begin(runId, taskIndex, attempt);
  }

  public void append(String runId, int taskIndex, EventType type, JsonObject data, int iteration) {
    writer.append(
        runId, taskIndex, type, data, iteration, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * Stores a running task's timeline.
   *
   * @return in how many pieces
   */
  public int store(String runId, int taskIndex, String taskId, int attempt) {
    return stored.store(taskId, attempt, writer.timeline(runId, taskIndex));
  }

  /** The task no longer runs; {@code told} says whether listeners shall learn of a result. */
  public void end(String runId, int taskIndex, boolean told) {
    writer.end(runId, taskIndex, told);
  }

  /** The run has its last result; told once all its tasks have been told of. */
  public void endRun(String runId) {
    writer.endRun(runId);
  }

  /** Timelines of the tasks that run now, by task index. */
  public Map<Integer, List<RunnerEvent>> running(String runId) {
    Map<Integer, List<RunnerEvent>> events = new TreeMap<>();
    live.timelines(runId).forEach((index, timeline) -> events.put(index, timeline.events()));
    return events;
  }

  public void delete(List<StoredTimeline> unwanted) {
    stored.delete(unwanted);
  }

  /** Timelines of finished tasks, by task id. */
  public Map<String, List<RunnerEvent>> finished(List<StoredTimeline> wanted) {
    return stored.load(wanted);
  }
}
