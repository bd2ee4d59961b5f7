package remora.runs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.runs.control.InFlight;
import remora.runs.control.RunRepository;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskResult;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/**
 * Moves tasks and runs forward, each step as one compare-and-set: whoever comes late changes
 * nothing.
 */
@ApplicationScoped
public class Progress {

  private static final Map<String, Object> NOTHING = Map.of();

  @Inject Documents documents;
  @Inject RunRepository runs;
  @Inject InFlight inFlight;
  @Inject Clock clock;

  /** Runs that were not finished when the server went down, or now. */
  public List<Run> unfinished() {
    return runs.findByStatus(RunStatus.PROCESSING);
  }

  /**
   * Counts a new attempt at a task. Claim and read are one round trip: it stands between two tasks.
   *
   * @return the task with this attempt's number, empty when it has a result already
   */
  public Optional<Task> start(String taskId) {
    return documents
        .updateIf(
            Task.COLLECTION,
            taskId,
            Map.of(Task.STATUS, TaskStatus.PENDING.name()),
            NOTHING,
            Map.of(Task.ATTEMPT, 1))
        .map(task -> documents.entity(Task.class, Task.COLLECTION, task));
  }

  /**
   * Gives an attempt back that was cut off by a stop of the server: it was not the task's fault.
   */
  public void release(String taskId, int attempt) {
    documents.updateIf(
        Task.COLLECTION,
        taskId,
        Map.of(Task.STATUS, TaskStatus.PENDING.name(), Task.ATTEMPT, attempt),
        NOTHING,
        Map.of(Task.RELEASED, 1));
  }

  /**
   * Writes a task's result, once.
   *
   * @param eventChunks pieces of this attempt's stored timeline
   * @return false when the task has a result already or another attempt was started
   */
  public boolean finish(String taskId, int attempt, TaskResult result, int eventChunks) {
    Map<String, Object> set = new HashMap<>();
    set.put(Task.STATUS, result.status().name());
    set.put(Task.DATA, result.data().toString());
    set.put(Task.CREDITS, result.creditsMicro());
    set.put(Task.DURATION, result.duration().toMillis());
    set.put(Task.EVENT_CHUNKS, eventChunks);
    if (!result.error().isEmpty()) {
      set.put(Task.ERROR, result.error());
    }
    return documents
        .updateIf(
            Task.COLLECTION,
            taskId,
            Map.of(Task.STATUS, TaskStatus.PENDING.name(), Task.ATTEMPT, attempt),
            set,
            NOTHING)
        .isPresent();
  }

  /**
   * Counts one finished task into its run, which ends with its last one.
   *
   * @return true when this was the last
   */
  public boolean count(Run run, long creditsMicro) {
    inFlight.release(run.tenant(), 1);
    return documents
        .updateIf(
            Run.COLLECTION,
            run.id(),
            Map.of(Run.STATUS, RunStatus.PROCESSING.name()),
            NOTHING,
            Map.of(Run.COMPLETED, 1, Run.CREDITS, creditsMicro))
        .map(
            after -> ((Number) after.get(Run.COMPLETED)).intValue() == run.total() && end(run.id()))
        .orElse(false);
  }

  private boolean end(String runId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return documents
        .updateIf(
            Run.COLLECTION,
            runId,
            Map.of(Run.STATUS, RunStatus.PROCESSING.name()),
            Map.of(Run.STATUS, RunStatus.COMPLETED.name(), Run.ENDED_AT, Date.from(now)),
            NOTHING)
        .isPresent();
  }

  /**
   * Takes up a run again after a start of the server: sets its counters to what its tasks say,
   * since a kill may have come between a result and its count.
   *
   * @return true when the run thereby ended
   */
  public boolean resume(Run run, List<Task> tasks) {
    int completed = (int) tasks.stream().filter(task -> task.status().isFinal()).count();
    long credits = tasks.stream().mapToLong(Task::creditsMicro).sum();
    documents.updateIf(
        Run.COLLECTION,
        run.id(),
        Map.of(Run.STATUS, RunStatus.PROCESSING.name()),
        Map.of(Run.COMPLETED, completed, Run.CREDITS, credits),
        NOTHING);
    inFlight.add(run.tenant(), run.total() - completed);
    return completed == run.total() && end(run.id());
  }
}
