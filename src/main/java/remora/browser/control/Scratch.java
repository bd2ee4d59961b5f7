package remora.browser.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The folder of one browser, {@code browsers/<pid>-<start of this JVM>/<n>}: profile, temporary
 * files and start scripts. Its path is in the environment or command line of each process, which is
 * how the {@link Reaper} knows them.
 */
record Scratch(Path folder) {

  /** Names the folder, with a slash, in the environment of all that is started in it. */
  static final String MARK = "REMORA_SCRATCH";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static Path browsers(Path dataDir) {
    return dataDir.resolve("browsers");
  }

  static Scratch create(Path dataDir) throws IOException {
    Path folder =
        browsers(dataDir)
            .resolve(owner(ProcessHandle.current()))
            .resolve(Integer.toString(NUMBERS.incrementAndGet()));
    Scratch scratch = new Scratch(folder);
    Files.createDirectories(scratch.temporary());
    return scratch;
  }

  /** Pid and start: a pid alone is used again by other processes. */
  static String owner(ProcessHandle process) {
    long start = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    return process.pid() + "-" + start;
  }

  /** Where ChromeDriver makes the profile. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /** The same folder by a path that has room for a socket's name. */
  Path temporaryInShort() throws IOException {
    return shortWay().to(temporary());
  }

  private ShortWay shortWay() {
    return new ShortWay("remora-" + folder.getParent().getFileName() + "-" + folder.getFileName());
  }

  /**
   * A script that becomes {@code program} and dies with its parent, where the system can do that.
   *
   * @param temporary where the program puts its temporary files
   */
  Path wrapper(String name, Path program, Path temporary, boolean dieWithParent)
      throws IOException {
    String prefix = dieWithParent ? "setpriv --pdeathsig KILL " : "";
    Path script = folder.resolve(name);
    Files.writeString(
        script,
        "#!/bin/sh\nexport TMPDIR=%s\nexec %s%s \"$@\"\n"
            .formatted(quoted(temporary), prefix, quoted(program)));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }

  /** Removes what of it is outside of the folder. */
  void unlink() {
    shortWay().forget();
  }

  /** Removes the folder, and its owner's when that is empty then. */
  void delete() {
    unlink();
    delete(folder);
    try {
      Files.deleteIfExists(folder.getParent());
    } catch (IOException inUse) {
      // Other browsers of this owner still run.
    }
  }

  /**
   * Removes a folder with all it holds; what vanishes meanwhile is fine, links are not followed.
   */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
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
          });
    } catch (IOException failed) {
      throw new UncheckedIOException("could not delete " + folder, failed);
    }
  }
}
