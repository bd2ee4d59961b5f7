package remora.live.control;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Makes a video of one recording's pictures with the system's ffmpeg. */
final class Film {

  private static final System.Logger LOG = System.getLogger(Film.class.getName());
  private static final int SECONDS = 120;
  private static final long LAST_MILLIS = 1000;

  /** Of all recordings: each takes a core. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private final Path folder;
  private final Path ffmpeg;
  private volatile Optional<Process> making = Optional.empty();
  private volatile boolean over;

  Film(Path folder, Path ffmpeg) {
    this.folder = folder;
    this.ffmpeg = ffmpeg;
  }

  /** Nobody wants it any more: ends what makes it. */
  void end() {
    over = true;
    making.ifPresent(Process::destroyForcibly);
  }

  /** Once; the second time the same file. Empty when it cannot be made in two minutes. */
  synchronized Optional<Path> of(List<Recorder.Shot> shots) throws IOException {
    Path video = folder.resolve("recording.mp4");
    if (shots.isEmpty() || over) {
      return Optional.empty();
    }
    if (Files.isRegularFile(video)) {
      return Optional.of(video);
    }
    try {
      if (!AT_ONCE.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "too many videos are being made");
        return Optional.empty();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return made(shots, video);
    } finally {
      AT_ONCE.release();
    }
  }

  private Optional<Path> made(List<Recorder.Shot> shots, Path video) throws IOException {
    Path list = Files.writeString(folder.resolve("frames.txt"), list(shots));
    Path made = folder.resolve("making.mp4");
    Process process =
        new ProcessBuilder(
                ffmpeg.toString(),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-f",
                "concat",
                "-safe",
                "0",
                "-i",
                list.toString(),
                "-vf",
                "scale=trunc(iw/2)*2:trunc(ih/2)*2",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                made.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    making = Optional.of(process);
    try {
      if (over) {
        return Optional.empty();
      }
      if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        return Optional.of(Files.move(made, video));
      }
      LOG.log(Level.WARNING, "ffmpeg made no video of a recording");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    return Optional.empty();
  }

  private static String list(List<Recorder.Shot> shots) {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    for (int i = 0; i < shots.size(); i++) {
      long until =
          i + 1 < shots.size()
              ? shots.get(i + 1).atMillis()
              : shots.get(i).atMillis() + LAST_MILLIS;
      list.append("file ").append(shots.get(i).file()).append('\n');
      list.append("duration ").append((until - shots.get(i).atMillis()) / 1000.0).append('\n');
    }
    return list.toString();
  }
}
