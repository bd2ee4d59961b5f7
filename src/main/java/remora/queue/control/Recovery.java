package remora.queue.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import remora.billing.boundary.Ledger;
import remora.runs.boundary.Progress;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/**
 * Takes up what a former life of the server left unfinished. What was running then runs again: page
 * side effects are at-least-once, results and charges are not repeated.
 */
@ApplicationScoped
public class Recovery {

  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

  @Inject Progress progress;
  @Inject Runs runs;
  @Inject Ledger ledger;
  @Inject Documents documents;
  @Inject Dispatcher dispatcher;

  void onStart(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object started) {
    List<Run> unfinished = progress.unfinished();
    Set<String> tenants = unfinished.stream().map(Run::tenant).collect(Collectors.toSet());
    for (Run run : unfinished) {
      List<Task> tasks = runs.tasks(run);
      tasks.stream()
          .filter(task -> task.status() == TaskStatus.SUCCESS)
          .forEach(task -> ledger.charge(run.tenant(), task.id(), task.creditsMicro()));
      List<Integer> open =
          tasks.stream().filter(task -> !task.status().isFinal()).map(Task::index).toList();
      progress.resume(run, tasks);
      dispatcher.add(run, open);
      LOG.log(
          Level.INFO, "run {0}: {1} of {2} tasks run again", run.id(), open.size(), run.total());
    }
    tenants.forEach(ledger::reconcile);
    documents.makeDurable();
  }

  void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    dispatcher.close();
  }
}
