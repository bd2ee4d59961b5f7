package remora.events.control;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import remora.events.entity.Notice;
import remora.operations.boundary.Background;

/**
 * Says every 10 s to every stream that it is still there: it keeps intermediaries from closing an
 * idle connection, and it finds clients that are gone, which only writing does.
 */
@ApplicationScoped
public class KeepAlive {

  private static final int SECONDS = 10;

  @Inject @Background ManagedScheduledExecutorService clock;
  @Inject LiveRuns live;

  private Optional<ScheduledFuture<?>> beat = Optional.empty();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    beat =
        Optional.of(
            clock.scheduleAtFixedRate(
                () -> live.tellAll(new Notice.StillHere()), SECONDS, SECONDS, TimeUnit.SECONDS));
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    beat.ifPresent(task -> task.cancel(false));
  }
}
