package remora.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder of files that are being received. Each goes with its request; those of a server that
 * was killed go when the next one starts.
 */
@ApplicationScoped
public class Incoming {

  /** Other servers may share the folder: what is younger may be theirs. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject Clock clock;

  @PostConstruct
  void sweep() {
    Instant since = clock.instant().minus(ABANDONED);
    try {
      Files.createDirectories(folder());
      try (Stream<Path> files =
          Files.find(
              folder(),
              1,
              (file, is) ->
                  is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(since))) {
        files.forEach(Incoming::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder(), e);
    }
  }

  /** An empty file that only the server can read. */
  public Path place() throws IOException {
    return Files.createFile(
        folder().resolve(UUID.randomUUID().toString()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Deletes one, if it was not moved elsewhere. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private Path folder() {
    return Path.of(dataDir).toAbsolutePath().resolve("incoming");
  }
}
