package remora.live.control;

import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import remora.browser.boundary.Screencast;
import remora.browser.entity.LiveFrame;
import remora.browser.entity.LiveTab;
import remora.json.Json;

/**
 * Keeps the pictures of a session's page with their times, five a second at most and only while
 * something changes, until it is stopped or full.
 */
public final class Recorder implements Screencast.Watcher {

  private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
  private static final int PAUSE_MILLIS = 200;
  private static final int MOST_FRAMES = 36_000;

  /** A picture on disk. */
  record Shot(String file, long atMillis, double width, double height) {}

  private final String id;
  private final Path folder;
  private final long mostBytes;
  private final Clock clock;
  private final Executor executor;
  private final ScheduledExecutorService scheduler;
  private final Instant started;
  private final List<Shot> shots = new ArrayList<>();
  private Optional<Film> film = Optional.empty();
  private long bytes;
  private boolean over;

  /**
   * Records nothing yet.
   *
   * @param folder new and empty
   * @param mostBytes of all pictures together
   */
  public Recorder(
      String id,
      Path folder,
      long mostBytes,
      Clock clock,
      Executor executor,
      ScheduledExecutorService scheduler) {
    this.id = id;
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
    this.executor = executor;
    this.scheduler = scheduler;
    started = clock.instant();
  }

  public String id() {
    return id;
  }

  @Override
  public void frame(LiveFrame frame) {
    Instant now = clock.instant();
    executor.execute(() -> keep(frame, now));
  }

  @Override
  public void tabs(List<LiveTab> tabs) {
    // What is recorded is what shows, not what could.
  }

  @Override
  public void ended() {
    stop();
  }

  private synchronized void keep(LiveFrame frame, Instant at) {
    if (over || bytes + frame.jpeg().remaining() > mostBytes || shots.size() == MOST_FRAMES) {
      over = true;
      return;
    }
    String name = "%06d.jpg".formatted(shots.size());
    try {
      byte[] jpeg = new byte[frame.jpeg().remaining()];
      frame.jpeg().duplicate().get(jpeg);
      Files.write(folder.resolve(name), jpeg);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "a recording ends: its folder cannot be written", gone);
      over = true;
      return;
    }
    bytes += frame.jpeg().remaining();
    shots.add(
        new Shot(name, Duration.between(started, at).toMillis(), frame.width(), frame.height()));
    var unused = scheduler.schedule(frame.seen(), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Keeps nothing more. */
  public synchronized void stop() {
    over = true;
  }

  /** How many pictures there are. */
  public synchronized int size() {
    return shots.size();
  }

  /** Writes pictures and {@code frames.json}: {@code {frames: [{file, atMs, width, height}]}}. */
  public void zip(OutputStream out) throws IOException {
    List<Shot> all;
    synchronized (this) {
      all = List.copyOf(shots);
    }
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // Pictures are packed already.
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("frames.json"));
      zip.write(times(all).getBytes(StandardCharsets.UTF_8));
      for (Shot shot : all) {
        zip.putNextEntry(new ZipEntry(shot.file()));
        Files.copy(folder.resolve(shot.file()), zip);
      }
    }
  }

  private static String times(List<Shot> all) {
    JsonArrayBuilder frames = Json.createArrayBuilder();
    all.forEach(
        shot ->
            frames.add(
                Json.createObjectBuilder()
                    .add("file", shot.file())
                    .add("atMs", shot.atMillis())
                    .add("width", shot.width())
                    .add("height", shot.height())));
    return Json.createObjectBuilder().add("frames", frames).build().toString();
  }

  private synchronized Film film(Path ffmpeg) {
    Film one = film.orElseGet(() -> new Film(folder, ffmpeg));
    film = Optional.of(one);
    return one;
  }

  /** Keeps nothing more, and makes no video any more: the folder is about to go. */
  public synchronized void end() {
    over = true;
    film.ifPresent(Film::end);
  }

  /** The same as a video; empty where the system has no ffmpeg, or it fails. */
  public Optional<Path> video(Path ffmpeg) {
    List<Shot> all;
    synchronized (this) {
      all = List.copyOf(shots);
    }
    try {
      return film(ffmpeg).of(all);
    } catch (IOException failed) {
      throw new UncheckedIOException("a recording cannot be made a video", failed);
    }
  }
}
