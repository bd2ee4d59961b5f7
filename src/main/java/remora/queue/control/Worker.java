package remora.queue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.agent.boundary.TaskRunner;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.billing.boundary.Pricing;
import remora.events.boundary.Timelines;
import remora.files.boundary.Screenshots;
import remora.operations.entity.Deadline;
import remora.queue.control.FairQueue.Ticket;
import remora.queue.control.Results.Written;
import remora.runs.boundary.Progress;
import remora.runs.entity.Run;
import remora.runs.entity.Task;
import remora.runs.entity.TaskResult;
import remora.runs.entity.TaskSpec;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;

/** One life of one task: start it, have the agent do it, write down what came of it, once. */
@ApplicationScoped
public class Worker {

  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  @Inject Progress progress;
  @Inject TaskRunner agent;
  @Inject Timelines timelines;
  @Inject Screenshots screenshots;
  @Inject Results results;
  @Inject Pricing pricing;
  @Inject Documents documents;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.queue.attempts")
  int mostAttempts;

  /**
   * Works on a task to its end.
   *
   * @param interruptible the part of it that may be broken off
   * @param onBrowser called when the task has its browser
   * @param offBrowser called when it needs it no more: the next task starts while this one's result
   *     is written (a quarter of a small task's time)
   */
  void work(Ticket ticket, Interruptible interruptible, Runnable onBrowser, Runnable offBrowser) {
    Run run = ticket.run();
    Optional<Task> task = progress.start(run, ticket.index());
    if (task.isEmpty()) {
      LOG.log(Level.INFO, "task {0} of run {1} is not to be done here", ticket.index(), run.id());
      if (results.settle(run, ticket.index())) {
        timelines.endRun(run.id());
      }
      return;
    }
    if (run.fence() > Task.FIRST_FENCE) {
      // A server has ended in the middle of this run. If this one does too, the next must know.
      documents.makeDurable();
    }
    timelines.begin(run.id(), ticket.index(), task.get().attempt());
    Written written = Written.NOT;
    try {
      TaskResult result =
          task.get().tries() > mostAttempts
              ? exhausted(run, task.get())
              : perform(run, task.get(), interruptible, onBrowser);
      offBrowser.run();
      if (interruptible.isAbandoned() && result.status() != TaskStatus.SUCCESS) {
        progress.release(task.get());
      } else {
        written = results.write(run, task.get(), result);
      }
    } finally {
      timelines.end(run.id(), ticket.index(), written != Written.NOT);
    }
    if (written == Written.LAST) {
      timelines.endRun(run.id());
    }
  }

  private TaskResult perform(Run run, Task task, Interruptible interruptible, Runnable onBrowser) {
    TaskSpec spec = task.spec();
    Instant start = clock.instant();
    Assignment assignment =
        Assignment.of(
            run.tenant(),
            spec.url(),
            spec.instruction(),
            spec.input(),
            spec.output(),
            spec.successCondition());
    TaskJournal journal = journal(run, task, onBrowser);
    Outcome ended =
        interruptible.during(
            () -> agent.run(assignment, Deadline.in(spec.timeout(), clock), journal));
    Outcome outcome =
        interruptible.isCancelled()
            ? Outcome.failure(Outcome.Kind.ERROR, "The run was cancelled.", ended.steps())
            : ended;
    Duration duration = Duration.between(start, clock.instant());
    TaskStatus status = status(outcome.kind());
    long credits = status == TaskStatus.SUCCESS ? pricing.micro(duration, outcome.steps()) : 0;
    journal.end(status, outcome, duration);
    return new TaskResult(status, outcome.data(), credits, duration, outcome.error());
  }

  /** A task that takes its server down each time must not do so for ever. */
  private TaskResult exhausted(Run run, Task task) {
    Outcome outcome =
        Outcome.failure(
            Outcome.Kind.ERROR,
            "The task was started "
                + mostAttempts
                + " times, and each time the server went down before it had ended.",
            0);
    journal(run, task, () -> {}).end(TaskStatus.ERROR, outcome, Duration.ZERO);
    return new TaskResult(TaskStatus.ERROR, outcome.data(), 0, Duration.ZERO, outcome.error());
  }

  private TaskJournal journal(Run run, Task task, Runnable onBrowser) {
    return new TaskJournal(timelines, screenshots, run.id(), task.index(), onBrowser);
  }

  private static TaskStatus status(Outcome.Kind kind) {
    return switch (kind) {
      case SUCCESS -> TaskStatus.SUCCESS;
      case ERROR -> TaskStatus.ERROR;
      case TIMEOUT -> TaskStatus.TIMEOUT;
      case BLOCKED -> TaskStatus.BLOCKED;
      case CAPTCHA -> TaskStatus.CAPTCHA_FAILED;
      case LOOP -> TaskStatus.LOOP;
      case NO_TARGET -> TaskStatus.NO_TARGET;
    };
  }
}
