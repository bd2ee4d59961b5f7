package remora.runs.boundary;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import remora.access.entity.Tenant;
import remora.billing.boundary.Ledger;
import remora.cluster.boundary.Membership;
import remora.runs.control.InFlight;
import remora.runs.control.RunRepository;
import remora.runs.control.TaskRepository;
import remora.runs.entity.Run;
import remora.runs.entity.RunPage;
import remora.runs.entity.RunStatus;
import remora.runs.entity.RunSubmitted;
import remora.runs.entity.Task;
import remora.runs.entity.TaskSpec;
import remora.store.boundary.Documents;
import remora.store.boundary.ObjectIds;

/** The engine's public face: hand in a run, find it, list them. */
@ApplicationScoped
public class Runs {

  @Inject RunRepository runs;
  @Inject TaskRepository tasks;
  @Inject Documents documents;
  @Inject InFlight inFlight;
  @Inject Ledger ledger;
  @Inject Membership membership;
  @Inject Event<RunSubmitted> submitted;
  @Inject Clock clock;

  /**
   * An id for a run that is about to be submitted, so that its events can be listened to from the
   * first.
   */
  public String newId() {
    return ObjectIds.next();
  }

  public static boolean isId(String id) {
    return ObjectIds.isValid(id);
  }

  /**
   * Stores a run so that it cannot be lost, and has it queued. Tasks are written first and the run
   * last: a run that can be found is whole.
   *
   * @param id a new one from {@link #newId}
   * @param specs 1 to 1000
   * @param concurrency most tasks of this run at one time
   * @param waiting whether another server that has a free slot may do it: nobody waits on a
   *     connection of this one
   * @throws remora.access.entity.Refusal INSUFFICIENT_CREDITS, SUBSCRIPTION_REQUIRED or QUEUE_FULL;
   *     nothing is created
   */
  public Run submit(
      String id, Tenant tenant, List<TaskSpec> specs, int concurrency, boolean waiting) {
    String owner = membership.id();
    admit(tenant, specs.size());
    inFlight.reserve(tenant, id, specs.size());
    try {
      ledger.countTrial(tenant, specs.size());
      Run run =
          store(
              new Run(
                  id,
                  tenant.id(),
                  RunStatus.PROCESSING,
                  owner,
                  Task.FIRST_FENCE,
                  waiting && membership.isShared(),
                  specs.size(),
                  0,
                  concurrency,
                  0,
                  specs.get(0).url(),
                  specs.get(0).instruction().orElse(null),
                  clock.instant().truncatedTo(ChronoUnit.MILLIS),
                  null,
                  null),
              specs);
      submitted.fire(new RunSubmitted(run));
      return run;
    } catch (RuntimeException e) {
      inFlight.release(id);
      throw e;
    }
  }

  /**
   * Refuses what {@link #submit} would refuse, and creates nothing: credits first, then the trial,
   * then the queue.
   */
  public void admit(Tenant tenant, int tasks) {
    ledger.requireCreditsFor(tenant, inFlight.of(tenant.id()) + tasks);
    ledger.requireTrialFor(tenant, tasks);
    inFlight.requireRoomFor(tenant, tasks);
  }

  private Run store(Run run, List<TaskSpec> specs) {
    documents.insertAll(
        IntStream.range(0, specs.size())
            .mapToObj(i -> Task.of(run.id(), i, specs.get(i)))
            .toList());
    Run stored = runs.insert(run);
    documents.makeDurable();
    return stored;
  }

  /** The tenant's run with this id; somebody else's counts as absent. */
  public Optional<Run> find(Tenant tenant, String id) {
    return runs.findById(id).filter(run -> run.tenant().equals(tenant.id()));
  }

  /** Any tenant's run: for the server itself. */
  public Optional<Run> find(String id) {
    return runs.findById(id);
  }

  /** All tasks of a run, by index. */
  public List<Task> tasks(Run run) {
    List<String> ids = IntStream.range(0, run.total()).mapToObj(i -> Task.id(run.id(), i)).toList();
    return tasks.findByIdIn(ids).stream().sorted(Comparator.comparingInt(Task::index)).toList();
  }

  public Optional<Task> task(String runId, int index) {
    return tasks.findById(Task.id(runId, index));
  }

  /** A tenant's runs, newest first. */
  public RunPage list(Tenant tenant, Optional<RunStatus> status, int limit, int skip) {
    Limit range = Limit.range(skip + 1L, (long) skip + limit);
    return status
        .map(
            wanted ->
                new RunPage(
                    runs.findByTenantAndStatusOrderByCreatedAtDesc(tenant.id(), wanted, range),
                    runs.countByTenantAndStatus(tenant.id(), wanted)))
        .orElseGet(
            () ->
                new RunPage(
                    runs.findByTenantOrderByCreatedAtDesc(tenant.id(), range),
                    runs.countByTenant(tenant.id())));
  }
}
