package remora.events.boundary;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import remora.events.control.LiveRuns;
import remora.events.entity.Notice;
import remora.operations.boundary.Background;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/**
 * Once a second: tells listeners of runs that another server works on what the store has of them,
 * one read a run however many listen, and looks after clients that do not read.
 */
@ApplicationScoped
public class Follower {

  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  @Inject @Background ManagedScheduledExecutorService clock;
  @Inject LiveRuns live;
  @Inject RunsElsewhere elsewhere;
  @Inject Runs runs;
  @Inject Clients clients;

  private final Map<String, BitSet> told = new ConcurrentHashMap<>();
  private Optional<ScheduledFuture<?>> beats = Optional.empty();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    beats =
        Optional.of(
            clock.scheduleWithFixedDelay(
                () -> {
                  quietly(clients::sweep);
                  quietly(this::follow);
                },
                1,
                1,
                TimeUnit.SECONDS));
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    beats.ifPresent(beat -> beat.cancel(false));
  }

  /** An exception would end the beats. */
  private static void quietly(Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "streams were not looked after", e);
    }
  }

  void follow() {
    List<String> followed = live.listenedTo().stream().filter(elsewhere::isElsewhere).toList();
    told.keySet().retainAll(followed);
    followed.forEach(id -> runs.find(id).ifPresent(this::tell));
  }

  private void tell(Run run) {
    BitSet known = told.computeIfAbsent(run.id(), id -> new BitSet());
    if (run.completed() > known.cardinality() || !run.isProcessing()) {
      runs.tasks(run).stream()
          .filter(task -> task.status().isFinal() && !known.get(task.index()))
          .map(Task::index)
          .forEach(
              index -> {
                known.set(index);
                live.tell(run.id(), new Notice.TaskEnded(index, Optional.empty()));
              });
    }
    if (!run.isProcessing()) {
      live.tell(run.id(), new Notice.RunEnded());
    }
  }
}
