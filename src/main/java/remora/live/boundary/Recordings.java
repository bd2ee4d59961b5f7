package remora.live.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Screencast;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.LiveSettings;
import remora.files.boundary.Folders;
import remora.live.control.Recorder;
import remora.operations.boundary.Background;
import remora.sessions.boundary.Session;

/** The recordings of sessions: one each, the newest; it goes with its session. */
@ApplicationScoped
public class Recordings {

  private static final LiveSettings PICTURES = new LiveSettings(70, 1280, 1024);

  /** What is kept of a session; without a screencast it has been stopped. */
  private record Kept(Recorder recorder, Optional<Screencast> cast) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  @Inject Browsers browsers;
  @Inject Clock clock;
  @Inject @Background ManagedExecutorService executor;
  @Inject @Background ManagedScheduledExecutorService scheduler;

  @Inject
  @ConfigProperty(name = "remora.sessions.recording-bytes")
  long mostBytes;

  /** On the PATH of the server; empty where there is none. */
  private final Optional<Path> ffmpeg =
      Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
          .filter(folder -> !folder.isEmpty())
          .map(folder -> Path.of(folder, "ffmpeg"))
          .filter(Files::isExecutable)
          .findFirst();

  /**
   * Begins; an older recording of the session goes.
   *
   * @return the recording's id
   * @throws Refusal 409 {@code already_recording}, 503 when the browser is gone
   */
  public String start(Session session) {
    // Not for all sessions together: a browser that hangs keeps its own one waiting.
    synchronized (session) {
      return begin(session);
    }
  }

  private String begin(Session session) {
    Optional<Kept> before = Optional.ofNullable(kept.get(session.id()));
    if (before.flatMap(Kept::cast).isPresent()) {
      throw new Refusal(
          Reason.CONFLICT, "already_recording", "The session is being recorded already.");
    }
    before.map(Kept::recorder).ifPresent(Recorder::end);
    Path folder = session.workspace().resolveSibling("recording");
    Folders.delete(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a recording", e);
    }
    String id = UUID.randomUUID().toString();
    Recorder recorder = new Recorder(id, folder, mostBytes, clock, executor, scheduler);
    try {
      Screencast cast = browsers.watch(session.devTools(), PICTURES, recorder);
      kept.put(session.id(), new Kept(recorder, Optional.of(cast)));
    } catch (BrowserFailure gone) {
      throw new Refusal(
          Reason.UNAVAILABLE, "browser_unreachable", "The session's browser does not answer.");
    }
    forgetWithIts(session, recorder);
    return id;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The reaction is the end of the chain.
  private void forgetWithIts(Session session, Recorder recorder) {
    session
        .ended()
        .thenRun(
            () -> {
              recorder.end();
              kept.computeIfPresent(
                  session.id(), (id, one) -> one.recorder() == recorder ? null : one);
            });
  }

  /**
   * Ends it.
   *
   * @return the recording's id
   * @throws Refusal 404 {@code not_recording}
   */
  public String stop(Session session) {
    synchronized (session) {
      return halt(session);
    }
  }

  private String halt(Session session) {
    Kept running =
        Optional.ofNullable(kept.get(session.id()))
            .filter(one -> one.cast().isPresent())
            .orElseThrow(
                () ->
                    new Refusal(
                        Reason.NOT_FOUND, "not_recording", "The session is not being recorded."));
    running.recorder().stop();
    running.cast().ifPresent(Screencast::close);
    kept.put(session.id(), new Kept(running.recorder(), Optional.empty()));
    return running.recorder().id();
  }

  /**
   * The one that was stopped.
   *
   * @throws Refusal 404 {@code no_recording}, 409 {@code still_recording}
   */
  public Recording find(Session session) {
    Kept one =
        Optional.ofNullable(kept.get(session.id()))
            .orElseThrow(
                () ->
                    new Refusal(Reason.NOT_FOUND, "no_recording", "The session was not recorded."));
    if (one.cast().isPresent()) {
      throw new Refusal(
          Reason.CONFLICT, "still_recording", "The session is still being recorded. Stop it.");
    }
    return new Recording(one.recorder(), ffmpeg);
  }
}
