package remora.runs.boundary;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remora.access.entity.Tenant;
import remora.billing.boundary.Ledger;
import remora.cluster.boundary.Membership;
import remora.runs.control.Catalogue;
import remora.runs.control.InFlight;
import remora.runs.control.KnownTasks;
import remora.runs.control.RunRepository;
import remora.runs.control.TaskRepository;
import remora.runs.entity.Run;
import remora.runs.entity.RunPage;
import remora.runs.entity.RunStatus;
import remora.runs.entity.RunSubmitted;
import remora.runs.entity.Task;
import remora.runs.entity.TaskSpec;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;
import remora.store.boundary.ObjectIds;

/** The engine's public face: hand in a run, find it, list them. */
@ApplicationScoped
public class Runs {

  @Inject RunRepository runs;
  @Inject TaskRepository tasks;
  @Inject Documents documents;
  @Inject KnownTasks known;
  @Inject Catalogue catalogue;
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
    catalogue.note(stored, stored.status());
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

  /** Which tasks of a run have ended, in order: without reading what is large. */
  public List<Integer> ended(Run run) {
    List<String> ids = taskIds(run);
    Set<String> ended = ended(ids);
    return IntStream.range(0, run.total()).filter(i -> ended.contains(ids.get(i))).boxed().toList();
  }

  private Set<String> ended(List<String> ids) {
    return documents.findAll(Task.COLLECTION, ids, List.of(Task.STATUS)).stream()
        .filter(task -> TaskStatus.valueOf(String.valueOf(task.get(Task.STATUS))).isFinal())
        .map(task -> String.valueOf(task.get("_id")))
        .collect(Collectors.toSet());
  }

  private static List<String> taskIds(Run run) {
    return IntStream.range(0, run.total()).mapToObj(i -> Task.id(run.id(), i)).toList();
  }

  /**
   * All tasks of a run, by index, for those who ask again and again: each is read once while it is
   * under way and once when it has ended. Attempt and fence of one under way may be old.
   */
  public List<Task> look(Run run) {
    List<String> ids = taskIds(run);
    long since = known.now();
    Map<String, Task> seen = known.find(ids);
    List<String> wanted = new ArrayList<>(ids);
    wanted.removeAll(seen.keySet());
    wanted.addAll(endedElsewhere(seen.values()));
    if (!wanted.isEmpty()) {
      List<Task> read = tasks.findByIdIn(wanted);
      known.keep(read, since);
      read.forEach(task -> seen.put(task.id(), task));
    }
    return ids.stream().map(seen::get).filter(Objects::nonNull).toList();
  }

  /** The embedded store has no other server that could end a task. */
  private Set<String> endedElsewhere(Collection<Task> seen) {
    List<String> open =
        seen.stream().filter(task -> !task.status().isFinal()).map(Task::id).toList();
    return open.isEmpty() || !documents.isShared() ? Set.of() : ended(open);
  }

  /** All tasks of a run, by index. */
  public List<Task> tasks(Run run) {
    return tasks.findByIdIn(taskIds(run)).stream()
        .sorted(Comparator.comparingInt(Task::index))
        .toList();
  }

  public Optional<Task> task(String runId, int index) {
    return tasks.findById(Task.id(runId, index));
  }

  /** A tenant's runs, newest first. */
  public RunPage list(Tenant tenant, Optional<RunStatus> status, int limit, int skip) {
    if (!documents.isShared()) {
      Catalogue.Piece piece = catalogue.page(tenant.id(), status, limit, skip);
      List<Run> found = piece.ids().isEmpty() ? List.of() : runs.findByIdIn(piece.ids());
      return new RunPage(
          found.stream()
              .sorted(Comparator.comparing(run -> piece.ids().indexOf(run.id())))
              .toList(),
          piece.total());
    }
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
