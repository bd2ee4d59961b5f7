package remora.live.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.operations.boundary.Background;

/** The DevTools connections that are open. Each may hold a thread while its client reads. */
@ApplicationScoped
public class Lines {

  private static final int IDLE_SECONDS = 10;

  @Inject @Background ManagedThreadFactory threads;
  @Inject @Background ManagedScheduledExecutorService scheduler;
  @Inject @Background ManagedExecutorService executor;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.sessions.devtools-clients")
  int most;

  private final Set<DevToolsRelay> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger taken = new AtomicInteger();
  private Optional<HttpClient> http = Optional.empty();
  private Optional<ScheduledFuture<?>> watching = Optional.empty();

  @PostConstruct
  void begin() {
    // One thread for each client that is slow, and one to spare.
    ThreadPoolExecutor readers =
        new ThreadPoolExecutor(
            0,
            2 * most + 1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads,
            new ThreadPoolExecutor.CallerRunsPolicy());
    http = Optional.of(HttpClient.newBuilder().executor(readers).build());
    watching =
        Optional.of(
            scheduler.scheduleWithFixedDelay(
                () -> executor.execute(() -> open.forEach(DevToolsRelay::endIfStalled)),
                5,
                5,
                TimeUnit.SECONDS));
  }

  /** Connects a client that was let in; empty when there is no room for it. */
  public Optional<DevToolsRelay> connect(Session client, remora.sessions.boundary.Session session) {
    // Taken before the browser is reached, which takes a while: several may come at once.
    if (taken.incrementAndGet() > most) {
      taken.decrementAndGet();
      return Optional.empty();
    }
    Rules rules =
        new Rules(session.workspace().getParent(), session.workspace().resolve("downloads"));
    try {
      DevToolsRelay relay = DevToolsRelay.open(http.orElseThrow(), client, session, rules, clock);
      open.add(relay);
      return Optional.of(relay);
    } catch (RuntimeException gone) {
      taken.decrementAndGet();
      throw gone;
    }
  }

  /** The client has gone. */
  public void leave(DevToolsRelay relay) {
    if (open.remove(relay)) {
      taken.decrementAndGet();
    }
    relay.close(CloseCodes.NORMAL_CLOSURE, "");
  }

  @PreDestroy
  void close() {
    watching.ifPresent(watch -> watch.cancel(false));
    open.forEach(relay -> relay.close(CloseCodes.GOING_AWAY, "the server stops"));
  }
}
