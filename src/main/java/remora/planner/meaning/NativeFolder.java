package remora.planner.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new folder for each time that native libraries are loaded. The tokenizer unpacks its own to one
 * place in the user's home, and a JVM loads a file for one class loader only: after the application
 * was deployed again it would be "already loaded in another classloader". The libraries stay mapped
 * when the folder goes.
 */
final class NativeFolder implements AutoCloseable {

  /** What the tokenizer's library looks for; also as a variable of the environment, which wins. */
  private static final String SETTING = "ENGINE_CACHE_DIR";

  private final Path folder = Files.createTempDirectory("remora-embeddings");

  NativeFolder() throws IOException {}

  <T> T using(JarModel.Reflecting<T> loading) throws ReflectiveOperationException {
    synchronized (NativeFolder.class) {
      Optional<String> before = Optional.ofNullable(System.getProperty(SETTING));
      System.setProperty(SETTING, folder.toString());
      try {
        return loading.call();
      } finally {
        before.ifPresentOrElse(
            value -> System.setProperty(SETTING, value), () -> System.clearProperty(SETTING));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      deepestFirst.forEach(NativeFolder::delete);
    }
  }

  /** Where a mapped file cannot be deleted it goes with the JVM. */
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
