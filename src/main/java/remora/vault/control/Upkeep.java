package remora.vault.control;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import remora.operations.boundary.Background;

/** Sweeps what is stored, from time to time, and tells wrong settings at the start. */
@ApplicationScoped
public class Upkeep {

  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
  private static final long FIRST_MINUTES = 5;
  private static final long EVERY_MINUTES = Duration.ofHours(6).toMinutes();

  @Inject KeyRotation rotation;
  @Inject Orphans orphans;
  @Inject VaultAddresses addresses;
  @Inject @Background ManagedScheduledExecutorService scheduler;

  private Optional<ScheduledFuture<?>> turning = Optional.empty();

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    rotation.check();
    addresses.check();
    turning =
        Optional.of(
            scheduler.scheduleWithFixedDelay(
                this::turn, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES));
  }

  void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    turning.ifPresent(task -> task.cancel(true));
  }

  private void turn() {
    try {
      orphans.sweep();
      rotation.sweep();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the vault could not be swept now; it is tried again", e);
    }
  }
}
