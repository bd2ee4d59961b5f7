package remora.browser.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A link to a folder for temporary files whose own path is too long. Chromium (not its headless
 * shell) puts a socket into a folder of its own there and ends at once where the socket's path has
 * more than 107 bytes (unix(7); measured: "Socket path too long").
 *
 * @param name of the link, the same for the same browser
 */
record ShortWay(String name) {

  private static final int MOST = 107 - "/org.chromium.Chromium.XXXXXX/SingletonSocket".length();

  /** Where links may be; the first is short everywhere but in tests and odd installations. */
  private static final List<Path> PLACES =
      List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"), Path.of("/dev/shm"));

  /**
   * The folder itself where that is short enough, else a link to it.
   *
   * @throws IOException when no link can be made
   */
  Path to(Path folder) throws IOException {
    if (isShort(folder)) {
      return folder;
    }
    for (Path link : links()) {
      if (isShort(link) && Files.isWritable(link.getParent())) {
        return Files.createSymbolicLink(link, folder);
      }
    }
    throw new IOException("no folder for temporary files has a path that is short enough");
  }

  /** Removes the link, if there is one. */
  void forget() {
    for (Path link : links()) {
      try {
        if (Files.isSymbolicLink(link)) {
          Files.delete(link);
        }
      } catch (NoSuchFileException gone) {
        // By somebody else who cleans up.
      } catch (IOException failed) {
        throw new UncheckedIOException("could not delete " + link, failed);
      }
    }
  }

  private List<Path> links() {
    return PLACES.stream().map(place -> place.resolve(name)).toList();
  }

  private static boolean isShort(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length <= MOST;
  }
}
