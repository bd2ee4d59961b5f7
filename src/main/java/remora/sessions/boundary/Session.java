package remora.sessions.boundary;

import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.entity.OpenPage;
import remora.operations.entity.Deadline;
import remora.sessions.control.Concealed;
import remora.sessions.control.Folders;
import remora.sessions.control.SessionBrowser;
import remora.sessions.control.Turns;
import remora.sessions.entity.SessionSettings;
import remora.sessions.entity.SessionStatus;

/** An open browser session: a browser of its own, files of its own, one call at a time. */
public final class Session {

  private static final Duration LOOK = Duration.ofSeconds(5);

  private final String id;
  private final String token;
  private final String tenant;
  private final SessionSettings settings;
  private final Folders folders;
  private final SessionBrowser browser;
  private final Turns turns;
  private final Clock clock;
  private final Instant createdAt;
  private final Concealed concealed = new Concealed();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AtomicReference<Instant> lastUse;

  /** What a session is made of; {@link Sessions} makes them. */
  record Parts(
      String id,
      String token,
      String tenant,
      SessionSettings settings,
      Folders folders,
      SessionBrowser browser,
      Turns turns) {}

  Session(Parts parts, Clock clock) {
    id = parts.id();
    token = parts.token();
    tenant = parts.tenant();
    settings = parts.settings();
    folders = parts.folders();
    browser = parts.browser();
    turns = parts.turns();
    this.clock = clock;
    createdAt = clock.instant();
    lastUse = new AtomicReference<>(createdAt);
  }

  /** A UUID. */
  public String id() {
    return id;
  }

  /** What lets somebody without a key see and drive this one session; hard to guess. */
  public String token() {
    return token;
  }

  /** Whose it is. */
  public String tenant() {
    return tenant;
  }

  public SessionSettings settings() {
    return settings;
  }

  public SessionStatus status() {
    return end.isDone() ? SessionStatus.CLOSING : SessionStatus.READY;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When it ends, if nothing is asked of it from now on. */
  public Instant expiresAt() {
    Instant from = turns.taken() ? clock.instant() : lastUse.get();
    return from.plus(settings.idle());
  }

  /** Moves the idle clock: whatever somebody does with it counts, live view and DevTools too. */
  public void touch() {
    lastUse.set(clock.instant());
  }

  /** Files that were uploaded, each under its own name. */
  public Path uploads() {
    return folders.uploads();
  }

  /** The scratch folder; downloads land in its {@code downloads}. */
  public Path workspace() {
    return folders.workspace();
  }

  /** The browser's own DevTools socket, on the loopback. */
  public URI devTools() {
    return browser.devTools();
  }

  /** From now on this text is masked in whatever is told of the session's pages. */
  public void conceal(String secret) {
    concealed.add(secret);
  }

  /** The text without concealed ones in it. */
  public String masked(String text) {
    return concealed.mask(text);
  }

  /** The same for each text of a value, names included. */
  public JsonValue masked(JsonValue value) {
    return concealed.mask(value);
  }

  /** The open pages, oldest first. Does not wait for calls that are being done. */
  public List<OpenPage> pages() {
    touch();
    return browser.pages(Deadline.in(LOOK, clock));
  }

  /**
   * Does something with the page that shows, when it is this call's turn. The deadline starts then.
   * When it passes, whatever the page still does is ended: the session stays usable, if need be
   * with a new page.
   *
   * @param limit bounds all waits of the call together
   * @throws Refusal 404 when the session has ended, 503 when too many calls wait, and what the call
   *     throws
   */
  public <T> T work(Duration limit, Function<SessionPage, T> call) {
    touch();
    try {
      return turns.take(() -> turn(limit, call));
    } finally {
      touch();
    }
  }

  private <T> T turn(Duration limit, Function<SessionPage, T> call) {
    if (end.isDone()) {
      throw gone();
    }
    try {
      return call.apply(browser.page(Deadline.in(limit, clock)));
    } catch (Refusal refusal) {
      if (refusal.reason() == Reason.TIMED_OUT) {
        browser.recover();
      }
      // A page's own words may be in it.
      throw refusal.saying(masked(refusal.getMessage()));
    }
  }

  /** Completes when it has ended, however that came about. */
  public CompletableFuture<Void> ended() {
    return end.copy();
  }

  /** Whether nothing was asked of it for too long. */
  boolean idle() {
    return !turns.taken() && clock.instant().isAfter(expiresAt());
  }

  /** Completes with whether the browser went away by itself. */
  CompletableFuture<Void> browserEnded() {
    return browser.ended();
  }

  /** Ends it with its browser and files; completes when nothing is left. The first call counts. */
  CompletableFuture<Void> close() {
    end.complete(null);
    return browser.close().handle((done, failure) -> null).thenRun(folders::delete);
  }

  static Refusal gone() {
    return new Refusal(Reason.NOT_FOUND, "session_not_found", "There is no such session.");
  }
}
