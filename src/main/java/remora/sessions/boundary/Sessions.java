package remora.sessions.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.access.entity.Tenant;
import remora.operations.boundary.Background;
import remora.operations.boundary.DiskSpace;
import remora.sessions.control.Folders;
import remora.sessions.control.SessionBrowser;
import remora.sessions.control.SessionBrowsers;
import remora.sessions.control.Turns;
import remora.sessions.entity.SessionSettings;

/** The sessions of this server. */
@ApplicationScoped
public class Sessions {

  private static final System.Logger LOG = System.getLogger(Sessions.class.getName());
  private static final int TOKEN_BYTES = 32;
  private static final Duration CLOSING = Duration.ofSeconds(10);

  @Inject SessionBrowsers browsers;
  @Inject Clock clock;
  @Inject DiskSpace disk;
  @Inject @Background ManagedScheduledExecutorService scheduler;
  @Inject @Background ManagedExecutorService executor;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "remora.sessions.max")
  int most;

  @Inject
  @ConfigProperty(name = "remora.sessions.max-per-tenant")
  int mostOfOne;

  @Inject
  @ConfigProperty(name = "remora.sessions.waiting-calls")
  int waitingCalls;

  @Inject
  @ConfigProperty(name = "remora.sessions.queue-seconds")
  int queueSeconds;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> open = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> roomOf = new ConcurrentHashMap<>();
  private Semaphore room = new Semaphore(0);
  private Optional<ScheduledFuture<?>> sweeping = Optional.empty();

  /** Begins with the server: what an earlier one left behind must not wait for a first session. */
  void wake(@Observes @Initialized(ApplicationScoped.class) Object started) {
    LOG.log(Level.DEBUG, "sessions can be opened");
  }

  @PostConstruct
  void begin() {
    room = new Semaphore(most);
    Folders.left(Path.of(dataDir)).forEach(Folders::delete);
    sweeping =
        Optional.of(
            scheduler.scheduleWithFixedDelay(
                () -> executor.execute(this::sweep), 1, 1, TimeUnit.SECONDS));
  }

  /**
   * Starts a browser for the tenant.
   *
   * @throws Refusal 503 {@code too_many_sessions}, {@code browser_unreachable} or, when the disk is
   *     almost full, {@code unavailable}
   */
  public Session open(Tenant tenant, SessionSettings settings) {
    if (!disk.hasRoom()) {
      throw Refusal.diskFull();
    }
    Semaphore own = roomOf.computeIfAbsent(tenant.id(), name -> new Semaphore(mostOfOne));
    if (!own.tryAcquire()) {
      throw full("You have " + mostOfOne + " sessions open, the most at one time. End one first.");
    }
    if (!room.tryAcquire()) {
      own.release();
      throw full("The server has no room for another session now. Try again later.");
    }
    boolean opened = false;
    try {
      Session session = start(tenant, settings);
      opened = true;
      return session;
    } finally {
      if (!opened) {
        leave(tenant.id());
      }
    }
  }

  private Session start(Tenant tenant, SessionSettings settings) {
    String id = UUID.randomUUID().toString();
    Folders folders = Folders.create(Path.of(dataDir), id);
    boolean started = false;
    try {
      SessionBrowser browser = browsers.start(settings, folders.downloads());
      Session session =
          new Session(
              new Session.Parts(
                  id,
                  token(),
                  tenant.id(),
                  settings,
                  folders,
                  browser,
                  new Turns(waitingCalls, Duration.ofSeconds(queueSeconds))),
              clock);
      started = true;
      open.put(id, session);
      reactTo(session);
      return session;
    } finally {
      if (!started) {
        folders.delete();
      }
    }
  }

  /** A browser that went away takes its session along. */
  @SuppressWarnings("FutureReturnValueIgnored") // The reaction is the end of the chain.
  private void reactTo(Session session) {
    session.browserEnded().whenComplete((gone, failure) -> executor.execute(() -> finish(session)));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * A session of the tenant.
   *
   * @throws Refusal 404 {@code session_not_found} when there is none, or it is another's
   */
  public Session find(Tenant tenant, String id) {
    return find(id)
        .filter(session -> session.tenant().equals(tenant.id()))
        .orElseThrow(Session::gone);
  }

  /** Whose token fits, for those who come without a key. */
  public Optional<Session> find(String id) {
    return Optional.ofNullable(open.get(id)).filter(session -> !session.idle());
  }

  /** Those of the tenant, oldest first. */
  public List<Session> of(Tenant tenant) {
    return open.values().stream()
        .filter(session -> session.tenant().equals(tenant.id()) && !session.idle())
        .sorted(Comparator.comparing(Session::createdAt).thenComparing(Session::id))
        .toList();
  }

  /** Ends a session of the tenant and waits until nothing of it is left; 404 when there is none. */
  public void end(Tenant tenant, String id) {
    end(find(tenant, id)).completeOnTimeout(null, CLOSING.toSeconds(), TimeUnit.SECONDS).join();
  }

  private CompletableFuture<Void> end(Session session) {
    if (!open.remove(session.id(), session)) {
      return CompletableFuture.completedFuture(null);
    }
    return session
        .close()
        .whenComplete(
            (done, failure) -> {
              leave(session.tenant());
              if (failure != null) {
                LOG.log(Level.WARNING, "a session left something behind", failure);
              }
            });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What goes wrong is in the log by then.
  private void finish(Session session) {
    end(session);
  }

  private void leave(String tenant) {
    room.release();
    roomOf.get(tenant).release();
  }

  private void sweep() {
    open.values().stream().filter(Session::idle).forEach(this::finish);
  }

  @PreDestroy
  void close() {
    sweeping.ifPresent(sweep -> sweep.cancel(false));
    CompletableFuture.allOf(open.values().stream().map(this::end).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, CLOSING.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static Refusal full(String message) {
    return new Refusal(Reason.UNAVAILABLE, "too_many_sessions", message);
  }
}
