package remora.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A file system of its own in memory, of {@value #MEGABYTES} MB. */
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTES = 128;

  private final Path at;

  private SmallDisk(Path at) {
    this.at = at;
  }

  /** Whether this user may mount. */
  static boolean canBeMade(Path at) throws IOException {
    Files.createDirectories(at);
    boolean can = ran("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", at.toString());
    if (can) {
      ran("umount", at.toString());
    }
    return can;
  }

  static SmallDisk at(Path at) throws IOException {
    if (!ran("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", at.toString())) {
      throw new IOException("cannot mount");
    }
    return new SmallDisk(at);
  }

  private static boolean ran(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Path file(String name) {
    return at.resolve(name);
  }

  /** Leaves no byte. */
  void fill() {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw new UncheckedIOException(full);
      }
    }
  }

  void free() {
    try {
      Files.deleteIfExists(file("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pictures() {
    return files().size();
  }

  /** JPEGs without their first or last mark. */
  long brokenPictures() {
    return files().stream().filter(file -> !isWhole(file)).count();
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(file("screenshots"))) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int last = bytes.length - 1;
      return last > 3
          && bytes[0] == (byte) 0xFF
          && bytes[1] == (byte) 0xD8
          && bytes[last - 1] == (byte) 0xFF
          && bytes[last] == (byte) 0xD9;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    ran("umount", "-l", at.toString());
  }
}
