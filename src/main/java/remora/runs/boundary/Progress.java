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
import remora.runs.control.Catalogue;
import remora.runs.control.InFlight;
import remora.runs.control.KnownTasks;
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
  @Inject InFlight inFlight;
  @Inject Catalogue catalogue;
  @Inject KnownTasks known;
  @Inject Clock clock;

  /**
   * Counts a new attempt at a task. Claim and read are one round trip: it stands between two tasks.
   *
   * @return the task with this attempt's number, empty when it has a result already or the run has
   *     another owner
   */
  public Optional<Task> start(Run run, int index) {
    return documents
        .updateIf(
            Task.COLLECTION,
            Task.id(run.id(), index),
            Map.of(Task.STATUS, TaskStatus.PENDING.name(), Task.FENCE, run.fence()),
            NOTHING,
            Map.of(Task.ATTEMPT, 1))
        .map(task -> documents.entity(Task.class, Task.COLLECTION, task));
  }

  /** Gives an attempt back that the server cut off: it was not the task's fault. */
  public void release(Task task) {
    documents.updateIf(
        Task.COLLECTION, task.id(), pending(task), NOTHING, Map.of(Task.RELEASED, 1));
  }

  private static Map<String, Object> pending(Task task) {
    return Map.of(
        Task.STATUS,
        TaskStatus.PENDING.name(),
        Task.ATTEMPT,
        task.attempt(),
        Task.FENCE,
        task.fence());
  }

  /**
   * Writes a task's result, once.
   *
   * @param task as it was started
   * @param eventChunks pieces of this attempt's stored timeline
   * @return false when the task has a result already, another attempt was started, or the run has
   *     another owner
   */
  public boolean finish(Task task, TaskResult result, int eventChunks) {
    Map<String, Object> set = new HashMap<>();
    set.put(Task.STATUS, result.status().name());
    set.put(Task.DATA, result.data().toString());
    set.put(Task.CREDITS, result.creditsMicro());
    set.put(Task.DURATION, result.duration().toMillis());
    set.put(Task.EVENT_CHUNKS, eventChunks);
    if (!result.error().isEmpty()) {
      set.put(Task.ERROR, result.error());
    }
    boolean written =
        documents.updateIf(Task.COLLECTION, task.id(), pending(task), set, NOTHING).isPresent();
    known.ended(List.of(task.id()));
    return written;
  }

  /** Whether the result that a task has is of this attempt: its answer may have been lost. */
  public boolean isFinished(Task task) {
    return documents.findAll(Task.COLLECTION, List.of(task.id())).stream()
        .map(found -> documents.entity(Task.class, Task.COLLECTION, found))
        .anyMatch(
            found ->
                found.status().isFinal()
                    && found.attempt() == task.attempt()
                    && found.fence() == task.fence());
  }

  /**
   * Counts one finished task into its run, which ends with its last one.
   *
   * @return true when this was the last
   */
  public boolean count(Run run, long creditsMicro) {
    inFlight.done(run.id());
    return documents
        .updateIf(
            Run.COLLECTION,
            run.id(),
            owned(run),
            NOTHING,
            Map.of(Run.COMPLETED, 1, Run.CREDITS, creditsMicro))
        .map(after -> ((Number) after.get(Run.COMPLETED)).intValue() == run.total() && end(run))
        .orElse(false);
  }

  private static Map<String, Object> owned(Run run) {
    return Map.of(Run.STATUS, RunStatus.PROCESSING.name(), Run.FENCE, run.fence());
  }

  private boolean end(Run run) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean ended =
        documents
            .updateIf(
                Run.COLLECTION,
                run.id(),
                owned(run),
                Map.of(Run.STATUS, RunStatus.COMPLETED.name(), Run.ENDED_AT, Date.from(now)),
                NOTHING)
            .isPresent();
    if (ended) {
      catalogue.note(run, RunStatus.COMPLETED);
    }
    return ended;
  }

  /**
   * Takes up a run that had another owner, or whose count is in doubt: sets its counters to what
   * its tasks say. Nobody else may count the run meanwhile.
   *
   * @return true when the run thereby ended
   */
  public boolean resume(Run run, List<Task> tasks) {
    int completed = (int) tasks.stream().filter(task -> task.status().isFinal()).count();
    long credits = tasks.stream().mapToLong(Task::creditsMicro).sum();
    boolean owned =
        documents
            .updateIf(
                Run.COLLECTION,
                run.id(),
                owned(run),
                Map.of(Run.COMPLETED, completed, Run.CREDITS, credits),
                NOTHING)
            .isPresent();
    if (owned && completed < run.total()) {
      inFlight.add(run.tenant(), run.id(), run.total() - completed);
    } else {
      inFlight.release(run.id());
    }
    return owned && completed == run.total() && end(run);
  }
}
