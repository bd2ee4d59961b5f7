package remora.queue.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.billing.boundary.Ledger;
import remora.cluster.boundary.Membership;
import remora.events.boundary.Timelines;
import remora.runs.boundary.Progress;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;
import remora.runs.entity.TaskResult;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;
import remora.store.boundary.Outages;

/**
 * Writes what came of a task: timeline, result, charge, count, in this order, each of them once. A
 * store that goes away in the middle is waited for as long as the run is certainly this server's:
 * to do the task again would do again what it did to its page.
 */
@ApplicationScoped
public class Results {

  private static final System.Logger LOG = System.getLogger(Results.class.getName());
  private static final int STRIPES = 64;

  @Inject Progress progress;
  @Inject Runs runs;
  @Inject Timelines timelines;
  @Inject Ledger ledger;
  @Inject Documents documents;
  @Inject Membership membership;

  @Inject
  @ConfigProperty(name = "remora.cluster.lease-seconds")
  int leaseSeconds;

  private List<ReadWriteLock> counting = List.of();

  /** What came of writing. */
  enum Written {
    /** Nothing: somebody else's result counts. */
    NOT,
    DONE,
    /** And it was the run's last. */
    LAST
  }

  @PostConstruct
  void open() {
    counting =
        IntStream.range(0, STRIPES)
            .<ReadWriteLock>mapToObj(i -> new ReentrantReadWriteLock())
            .toList();
  }

  Written write(Run run, Task task, TaskResult result) {
    boolean again = false;
    while (true) {
      try {
        return locked(run, task, result, again);
      } catch (RuntimeException e) {
        if (!Outages.isOne(e) || !storeIsBack()) {
          throw e;
        }
        LOG.log(Level.INFO, "the result of task {0} is written again", task.id());
        again = true;
      }
    }
  }

  private boolean storeIsBack() {
    try {
      return membership.awaitRenewal(Duration.ofSeconds(leaseSeconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Charges and counts a result that this server may have written without learning of it, and gave
   * up then.
   *
   * @return whether the run ended thereby
   */
  boolean settle(Run run, int index) {
    Lock lock = counting(run).writeLock();
    lock.lock();
    try {
      return runs.task(run.id(), index)
          .filter(task -> task.status().isFinal() && task.fence() == run.fence())
          .map(task -> settle(run, task))
          .orElse(false);
    } finally {
      lock.unlock();
    }
  }

  private boolean settle(Run run, Task task) {
    if (task.status() == TaskStatus.SUCCESS) {
      ledger.charge(run.tenant(), task.id(), task.creditsMicro());
      ledger.reconcile(run.tenant());
    }
    return progress.resume(run, runs.tasks(run));
  }

  private ReadWriteLock counting(Run run) {
    return counting.get(Math.floorMod(run.id().hashCode(), STRIPES));
  }

  /** Counting by one is safe beside itself; counting anew is not, beside anything. */
  private Written locked(Run run, Task task, TaskResult result, boolean again) {
    Lock lock = again ? counting(run).writeLock() : counting(run).readLock();
    lock.lock();
    try {
      return once(run, task, result, again);
    } finally {
      lock.unlock();
    }
  }

  /** The result is durable, charge and count with it, before anybody is told. */
  private Written once(Run run, Task task, TaskResult result, boolean again) {
    int chunks = timelines.store(run.id(), task.index(), task.id(), task.attempt());
    boolean finished =
        progress.finish(task, result, chunks) || (again && progress.isFinished(task));
    if (!finished) {
      LOG.log(Level.INFO, "the result of task {0} came too late", task.id());
      return Written.NOT;
    }
    if (result.status() == TaskStatus.SUCCESS) {
      ledger.charge(run.tenant(), task.id(), result.creditsMicro());
      if (again) {
        ledger.reconcile(run.tenant());
      }
    }
    // After an outage nobody knows whether the last count arrived.
    boolean last =
        again ? progress.resume(run, runs.tasks(run)) : progress.count(run, result.creditsMicro());
    documents.makeDurable();
    return last ? Written.LAST : Written.DONE;
  }
}
