package remora.live.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import remora.live.control.Recorder;

/** A recording that has ended. */
public final class Recording {

  private final Recorder recorder;
  private final Optional<Path> ffmpeg;

  Recording(Recorder recorder, Optional<Path> ffmpeg) {
    this.recorder = recorder;
    this.ffmpeg = ffmpeg;
  }

  /** A file in MP4, made the first time it is asked for; empty where there is no ffmpeg. */
  public Optional<Path> video() {
    return ffmpeg.flatMap(recorder::video);
  }

  /** Writes the pictures with their times, as a zip. */
  public void zip(OutputStream out) throws IOException {
    recorder.zip(out);
  }
}
