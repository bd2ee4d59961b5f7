package remora.runs.boundary;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remora.cluster.boundary.Membership;
import remora.runs.control.InFlight;
import remora.runs.control.RunRepository;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/**
 * Which server works on a run: one at a time. Each new owner counts the run's fence up, on the run
 * and then on its tasks; whoever was owner before, dead or only asleep, can from then on neither
 * start a task nor write a result.
 */
@ApplicationScoped
public class Ownership {

  private static final Map<String, Object> NOTHING = Map.of();

  @Inject Documents documents;
  @Inject RunRepository runs;
  @Inject InFlight inFlight;
  @Inject Membership membership;

  /** All runs that have not ended, whoever works on them. */
  public List<Run> unfinished() {
    return runs.findByStatus(RunStatus.PROCESSING);
  }

  /** Runs that nobody has begun, oldest first. */
  public List<Run> waiting(int most) {
    return runs.findByStatusAndWaitingOrderByCreatedAtAsc(
        RunStatus.PROCESSING, true, Limit.of(most));
  }

  /**
   * Marks this server's run as begun, so that no other takes it.
   *
   * @return false when another has taken it already, or it has been cancelled
   */
  public boolean begin(Run run) {
    return documents
        .updateIf(Run.COLLECTION, run.id(), as(run), Map.of(Run.WAITING, false), NOTHING)
        .isPresent();
  }

  /**
   * Makes this server the owner of a run. Its tasks are counted as in flight by {@link
   * Progress#resume}.
   *
   * @return the run as it is now; empty when another server was first, or it has ended or begun
   *     since it was read
   */
  public Optional<Run> take(Run run) {
    Map<String, Object> expected = as(run);
    expected.put(Run.WAITING, run.waiting());
    Optional<Run> taken =
        documents
            .updateIf(
                Run.COLLECTION,
                run.id(),
                expected,
                Map.of(Run.OWNER, membership.id(), Run.WAITING, false),
                Map.of(Run.FENCE, 1))
            .map(document -> documents.entity(Run.class, Run.COLLECTION, document));
    taken.ifPresent(this::fence);
    return taken;
  }

  /** Forwards only: an owner that is late with this must not let itself in again. */
  private void fence(Run run) {
    documents.updateAll(
        Task.COLLECTION,
        IntStream.range(0, run.total()).mapToObj(index -> Task.id(run.id(), index)).toList(),
        Map.of(Task.STATUS, TaskStatus.PENDING.name(), Task.FENCE, Map.of("$lt", run.fence())),
        Map.of(Task.FENCE, run.fence()));
    documents.makeDurable();
  }

  private static Map<String, Object> as(Run run) {
    Map<String, Object> expected = new HashMap<>();
    expected.put(Run.STATUS, RunStatus.PROCESSING.name());
    expected.put(Run.OWNER, run.owner());
    expected.put(Run.FENCE, run.fence());
    return expected;
  }

  /** Those among this server's runs that have ended elsewhere or have another owner by now. */
  public List<Run> lost(Collection<Run> mine) {
    if (mine.isEmpty()) {
      return List.of();
    }
    Map<String, Run> now =
        runs.findByIdIn(mine.stream().map(Run::id).toList()).stream()
            .collect(Collectors.toMap(Run::id, run -> run));
    Predicate<Run> kept =
        run ->
            Optional.ofNullable(now.get(run.id()))
                .filter(Run::isProcessing)
                .filter(found -> found.fence() == run.fence())
                .isPresent();
    return mine.stream().filter(kept.negate()).toList();
  }

  /** A run is no longer this server's. */
  public void release(Run run) {
    inFlight.release(run.id());
  }

  /** Learns from all unfinished runs how many tasks other servers' tenants have in flight. */
  public void countOthers(Collection<Run> unfinished) {
    String me = membership.id();
    inFlight.elsewhere(
        unfinished.stream()
            .filter(run -> !me.equals(run.owner()))
            .collect(
                Collectors.groupingBy(
                    Run::tenant, Collectors.summingInt(run -> run.total() - run.completed()))));
  }
}
