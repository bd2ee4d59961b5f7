package remora.events.boundary;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import remora.operations.boundary.Background;

/**
 * Ends streams with a last word when the process is asked to end. From a shutdown hook, beside the
 * server's own: by the time a server tells the application that it stops, it has cut its
 * connections (both servers, measured).
 */
@ApplicationScoped
public class Parting {

  private static final System.Logger LOG = System.getLogger(Parting.class.getName());
  private static final Duration MOST = Duration.ofSeconds(1);

  @Inject EventStreams streams;
  @Inject @Background ManagedThreadFactory threads;

  private Optional<Thread> hook = Optional.empty();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Thread thread = threads.newThread(this::part);
    Runtime.getRuntime().addShutdownHook(thread);
    hook = Optional.of(thread);
  }

  /** The application goes without the process: nothing of it must stay. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    try {
      hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
    } catch (IllegalStateException alreadyEnding) {
      LOG.log(Level.DEBUG, "the process is ending", alreadyEnding);
    }
  }

  private void part() {
    try {
      streams.part(MOST);
    } catch (RuntimeException gone) {
      LOG.log(Level.DEBUG, "the application was gone first", gone);
    }
  }
}
