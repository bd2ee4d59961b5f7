package remora.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Screenshots as files under names nobody can guess (128 random bits): their addresses are put into
 * pages as images and so must work without a key.
 */
@ApplicationScoped
public class Screenshots {

  static final String PATH = "/screenshots/";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.jpg");

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "remora.screenshots.dir")
  Optional<String> folder;

  private final SecureRandom random = new SecureRandom();

  /** Stores a JPEG and returns its path on this server, {@code /screenshots/….jpg}. */
  public String save(byte[] jpeg) {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    String name = HexFormat.of().formatHex(bits) + ".jpg";
    Path file = file(name);
    try {
      Files.createDirectories(file.getParent());
      write(file, jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store a screenshot: " + e.getMessage(), e);
    }
    return PATH + name;
  }

  /** Whole or not at all, also when the disk is full. */
  private static void write(Path file, byte[] jpeg) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(half, jpeg);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Deletes one by its path on this server; what is no such path is nothing to delete. */
  public void delete(String path) {
    if (path.startsWith(PATH)) {
      find(path.substring(PATH.length())).ifPresent(Screenshots::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete a screenshot: " + e.getMessage(), e);
    }
  }

  /** Deletes all that were made before a time, also those of attempts that left no timeline. */
  public void deleteOlderThan(Instant time) {
    Path all = folder();
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> files =
        Files.find(
            all,
            2,
            (file, is) -> is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(time))) {
      files.forEach(Screenshots::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the screenshots: " + e.getMessage(), e);
    }
  }

  Optional<Path> find(String name) {
    return Optional.of(name)
        .filter(n -> NAME.matcher(n).matches())
        .map(this::file)
        .filter(Files::isRegularFile);
  }

  /** Spread over 256 folders by the name's first byte. */
  private Path file(String name) {
    return folder().resolve(name.substring(0, 2)).resolve(name);
  }

  private Path folder() {
    return folder
        .map(Path::of)
        .orElseGet(() -> Path.of(dataDir).resolve("screenshots"))
        .toAbsolutePath();
  }
}
