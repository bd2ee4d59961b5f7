package remora.queue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import remora.billing.boundary.Ledger;
import remora.runs.boundary.Ownership;
import remora.runs.boundary.Progress;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/**
 * Takes up what another server, or a former life of this one, left unfinished. What was running
 * then runs again: page side effects are at-least-once, results and charges are not repeated.
 */
@ApplicationScoped
public class Recovery {

  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

  @Inject Ownership ownership;
  @Inject Progress progress;
  @Inject Runs runs;
  @Inject Ledger ledger;
  @Inject Documents documents;
  @Inject Dispatcher dispatcher;

  /** Takes up these runs, unless another server is first. */
  void takeUp(Collection<Run> left) {
    Set<String> tenants = new TreeSet<>();
    for (Run run : left) {
      ownership
          .take(run)
          .ifPresent(
              mine -> {
                takeUp(mine);
                tenants.add(mine.tenant());
              });
    }
    if (!tenants.isEmpty()) {
      tenants.forEach(ledger::reconcile);
      documents.makeDurable();
    }
  }

  private void takeUp(Run run) {
    List<Task> tasks = runs.tasks(run);
    tasks.stream()
        .filter(task -> task.status() == TaskStatus.SUCCESS)
        .forEach(task -> ledger.charge(run.tenant(), task.id(), task.creditsMicro()));
    List<Integer> open =
        tasks.stream().filter(task -> !task.status().isFinal()).map(Task::index).toList();
    progress.resume(run, tasks);
    dispatcher.add(run, open);
    LOG.log(Level.INFO, "run {0}: {1} of {2} tasks taken up", run.id(), open.size(), run.total());
  }
}
