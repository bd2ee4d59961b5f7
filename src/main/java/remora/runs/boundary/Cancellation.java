package remora.runs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import remora.access.entity.Tenant;
import remora.runs.control.Catalogue;
import remora.runs.control.InFlight;
import remora.runs.control.KnownTasks;
import remora.runs.entity.Run;
import remora.runs.entity.RunCancelled;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/** Ends runs before their time. What has a result keeps it. */
@ApplicationScoped
public class Cancellation {

  private static final String WHY = "The run was cancelled.";

  @Inject Documents documents;
  @Inject InFlight inFlight;
  @Inject Event<RunCancelled> cancelled;
  @Inject Catalogue catalogue;
  @Inject KnownTasks known;
  @Inject Clock clock;

  /**
   * Ends a run, and its tasks that have no result with an error. A run that has ended stays as it
   * is. First the run, then its tasks, both as compare-and-set: a worker that is late by then can
   * neither write a result nor be paid for it. The browsers are freed by those who hear of the
   * event.
   */
  public void cancel(Tenant tenant, Run run) {
    boolean first =
        documents
            .updateIf(
                Run.COLLECTION,
                run.id(),
                Map.of(Run.TENANT, tenant.id(), Run.STATUS, RunStatus.PROCESSING.name()),
                Map.of(
                    Run.STATUS,
                    RunStatus.FAILED.name(),
                    Run.ERROR,
                    WHY,
                    Run.ENDED_AT,
                    Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                Map.of())
            .isPresent();
    if (!first) {
      return;
    }
    catalogue.note(run, RunStatus.FAILED);
    List<String> tasks =
        IntStream.range(0, run.total()).mapToObj(index -> Task.id(run.id(), index)).toList();
    documents.updateAll(
        Task.COLLECTION,
        tasks,
        Map.of(Task.STATUS, TaskStatus.PENDING.name()),
        Map.of(Task.STATUS, TaskStatus.ERROR.name(), Task.ERROR, WHY));
    known.ended(tasks);
    documents.makeDurable();
    inFlight.release(run.id());
    cancelled.fire(new RunCancelled(run));
  }
}
