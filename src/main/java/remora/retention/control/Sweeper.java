package remora.retention.control;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.boundary.IdempotencyKeys;
import remora.events.boundary.Timelines;
import remora.events.entity.EventType;
import remora.events.entity.StoredTimeline;
import remora.files.boundary.Screenshots;
import remora.operations.boundary.Background;
import remora.runs.boundary.OldRuns;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/** Deletes, every so often and beside all other work, what is older than wanted. */
@ApplicationScoped
public class Sweeper {

  private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());
  private static final int A_TIME = 100;
  private static final int SECONDS_A_DAY = 86_400;

  @Inject OldRuns old;
  @Inject Runs runs;
  @Inject Timelines timelines;
  @Inject Screenshots screenshots;
  @Inject IdempotencyKeys keys;
  @Inject Clock clock;
  @Inject @Background ManagedScheduledExecutorService scheduler;

  @Inject
  @ConfigProperty(name = "remora.retention.days")
  double days;

  @Inject
  @ConfigProperty(name = "remora.retention.embedded-runs")
  int embeddedRuns;

  @Inject
  @ConfigProperty(name = "remora.retention.sweep-seconds")
  int sweepSeconds;

  private Optional<ScheduledFuture<?>> sweeping = Optional.empty();

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    if (days <= 0 || embeddedRuns < 1 || sweepSeconds < 1) {
      throw new IllegalStateException("remora.retention.* must be above 0");
    }
    sweeping =
        Optional.of(
            scheduler.scheduleWithFixedDelay(
                this::sweep, sweepSeconds, sweepSeconds, TimeUnit.SECONDS));
  }

  void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    sweeping.ifPresent(task -> task.cancel(true));
  }

  private void sweep() {
    try {
      Instant oldest =
          clock.instant().minus(Duration.ofMillis((long) (days * SECONDS_A_DAY * 1000)));
      int aged = 0;
      for (List<Run> some = old.endedBefore(oldest, A_TIME);
          !some.isEmpty();
          some = old.endedBefore(oldest, A_TIME)) {
        some.forEach(this::delete);
        aged += some.size();
      }
      screenshots.deleteOlderThan(oldest);
      keys.sweep();
      report(aged, dropSurplus());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old runs could not be deleted now; it is tried again", e);
    }
  }

  /** The embedded store scans; beyond some number of runs its lists become slow. */
  private int dropSurplus() {
    int dropped = 0;
    for (List<Run> some = old.surplus(embeddedRuns, A_TIME);
        !some.isEmpty();
        some = old.surplus(embeddedRuns, A_TIME)) {
      some.forEach(this::delete);
      dropped += some.size();
    }
    return dropped;
  }

  private void report(int aged, int dropped) {
    if (aged > 0) {
      LOG.log(Level.INFO, "{0} runs older than {1} days were deleted", aged, days);
    }
    if (dropped > 0) {
      LOG.log(
          Level.WARNING,
          "the {0} oldest runs were deleted: the embedded store keeps {1}"
              + " (remora.retention.embedded-runs)",
          dropped,
          Integer.toString(embeddedRuns));
    }
  }

  private void delete(Run run) {
    old.hide(run);
    List<StoredTimeline> stored =
        runs.tasks(run).stream()
            .filter(task -> task.eventChunks() > 0)
            .map(Sweeper::timeline)
            .toList();
    timelines.finished(stored).values().stream()
        .flatMap(List::stream)
        .filter(event -> event.type() == EventType.SCREENSHOT)
        .forEach(event -> screenshots.delete(event.data().getString("url", "")));
    timelines.delete(stored);
    old.delete(run);
  }

  private static StoredTimeline timeline(Task task) {
    return new StoredTimeline(task.id(), task.attempt(), task.eventChunks());
  }
}
