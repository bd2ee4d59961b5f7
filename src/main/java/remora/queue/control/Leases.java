package remora.queue.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.cluster.boundary.Membership;
import remora.cluster.boundary.Membership.Standing;
import remora.operations.boundary.Background;
import remora.runs.boundary.Ownership;
import remora.runs.entity.Run;

/**
 * Every second: says that this server is there, gives up what is no longer its own, takes up what
 * the dead left, and what others have no slot for.
 */
@ApplicationScoped
public class Leases {

  private static final System.Logger LOG = System.getLogger(Leases.class.getName());

  /** Seconds between looks at all unfinished runs when no server has died. */
  private static final int ROUND = 5;

  @Inject Membership membership;
  @Inject Ownership ownership;
  @Inject Dispatcher dispatcher;
  @Inject Recovery recovery;
  @Inject @Background ManagedScheduledExecutorService clock;

  @Inject
  @ConfigProperty(name = "remora.queue.drain-seconds")
  int drainSeconds;

  private List<ScheduledFuture<?>> ticking = List.of();
  private volatile boolean broken;
  private Set<String> living = Set.of();
  private Set<String> unknown = Set.of();
  private int ticks;

  void onStart(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object started) {
    tick();
    if (membership.isShared()) {
      ticking =
          List.of(
              clock.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS),
              clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS),
              clock.scheduleWithFixedDelay(this::watch, 1, 1, TimeUnit.SECONDS));
    }
  }

  void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    // From here: WildFly runs no scheduled task any more once it was asked to stop, and the others
    // would take what is still at work (measured: a page visited twice).
    dispatcher.drain(Duration.ofSeconds(drainSeconds), this::beat);
    ticking.forEach(task -> task.cancel(false));
    try {
      membership.resign();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "others will notice only later that this server is gone: {0}", e);
    }
  }

  /** Apart from the ticks, which may wait for a silent store longer than the lease lasts. */
  private void watch() {
    if (!membership.holds() && !dispatcher.runs().isEmpty()) {
      LOG.log(Level.WARNING, "the store was away for a whole lease: all work is broken off");
      broken = true;
      dispatcher.abandon();
    }
  }

  private void tick() {
    if (dispatcher.isClosed()) {
      // Nothing more is to be taken up. The beats go on: what is still at work must not be taken.
      return;
    }
    try {
      Standing standing = membership.renew();
      if (standing == Standing.LOST || broken) {
        LOG.log(Level.WARNING, "this server was away too long: it begins anew");
        dispatcher.abandon();
        membership.resign();
        standing = membership.renew();
        broken = false;
      }
      if (standing == Standing.JOINED || membership.isShared()) {
        look(standing == Standing.JOINED);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the store does not answer: {0}", String.valueOf(e.getMessage()));
      LOG.log(Level.DEBUG, "the store does not answer", e);
    }
  }

  private void beat() {
    try {
      membership.beat();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "the store does not answer", e);
    }
  }

  private void look(boolean first) {
    ownership.lost(dispatcher.begun()).forEach(dispatcher::drop);
    // First the runs: an owner that is written there was written down as living before.
    boolean round = first || ++ticks % ROUND == 0;
    Set<String> now = membership.living();
    boolean missing = !now.containsAll(living);
    living = now;
    if (round || missing) {
      List<Run> all = ownership.unfinished();
      Set<String> alive = membership.living();
      ownership.countOthers(all);
      recovery.takeUp(all.stream().filter(run -> !alive.contains(run.owner())).toList());
      recovery.takeUp(strays(all));
      membership.forgetDead();
    }
    share();
  }

  /**
   * Runs of this server that it does not know, in two looks at all runs: whoever wrote that down
   * was not told that it had arrived.
   */
  private List<Run> strays(List<Run> all) {
    Set<String> known = dispatcher.runs().stream().map(Run::id).collect(Collectors.toSet());
    List<Run> strays =
        all.stream()
            .filter(run -> membership.id().equals(run.owner()) && !known.contains(run.id()))
            .toList();
    Set<String> before = new HashSet<>(unknown);
    unknown = strays.stream().map(Run::id).collect(Collectors.toSet());
    return strays.stream().filter(run -> before.contains(run.id())).toList();
  }

  /** A run that waits at another server is better off at a free slot here. */
  private void share() {
    int idle = dispatcher.idle();
    if (idle > 0) {
      String me = membership.id();
      for (Run run : ownership.waiting(idle)) {
        if (!me.equals(run.owner()) && dispatcher.idle() > 0) {
          recovery.takeUp(List.of(run));
        }
      }
    }
  }
}
