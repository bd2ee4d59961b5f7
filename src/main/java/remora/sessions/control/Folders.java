package remora.sessions.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session's files: {@code sessions/<id>/uploads} with each file under its own name, and {@code
 * sessions/<id>/workspace}, where downloads land in {@code downloads/}.
 */
public record Folders(Path root) {

  /** Where the folders of all sessions of a data folder are. */
  public static Path all(Path dataDir) {
    return dataDir.toAbsolutePath().resolve("sessions");
  }

  public static Folders create(Path dataDir, String id) {
    Folders folders = new Folders(all(dataDir).resolve(id));
    try {
      Files.createDirectories(folders.uploads());
      Files.createDirectories(folders.downloads());
      Files.writeString(folders.owner(), mark(ProcessHandle.current()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folders.root, e);
    }
    return folders;
  }

  public Path uploads() {
    return root.resolve("uploads");
  }

  public Path workspace() {
    return root.resolve("workspace");
  }

  public Path downloads() {
    return workspace().resolve("downloads");
  }

  /** Removes all of it; links are not followed, what vanishes meanwhile is fine. */
  public void delete() {
    try {
      Files.walkFileTree(root, new Deleting());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + root, e);
    }
  }

  private Path owner() {
    return root.resolve("owner");
  }

  /** Pid and start: a pid alone is used again by other processes. */
  private static String mark(ProcessHandle process) {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + start;
  }

  /** Whether the server that made it is gone. Others may share the data folder, and live. */
  private boolean abandoned() {
    try {
      String owner = Files.exists(owner()) ? Files.readString(owner()) : "";
      int dash = owner.indexOf('-');
      return dash < 1
          || ProcessHandle.of(Long.parseLong(owner.substring(0, dash)))
              .filter(ProcessHandle::isAlive)
              .map(Folders::mark)
              .filter(owner::equals)
              .isEmpty();
    } catch (IOException | NumberFormatException unreadable) {
      return true;
    }
  }

  /** Folders of sessions whose server is gone. */
  public static List<Folders> left(Path dataDir) {
    Path all = all(dataDir);
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(Files::isDirectory)
          .map(Folders::new)
          .filter(Folders::abandoned)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + all, e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
      Files.deleteIfExists(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
