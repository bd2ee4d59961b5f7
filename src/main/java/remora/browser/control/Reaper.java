package remora.browser.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what owners that died left behind: processes that carry the owner's folder in their
 * command line (never by name), then the folder. Living owners are left alone, so several servers
 * may share a data folder.
 */
public final class Reaper {

  private static final System.Logger LOG = System.getLogger(Reaper.class.getName());

  private final Path browsers;

  public Reaper(Path dataDir) {
    browsers = Scratch.browsers(dataDir.toAbsolutePath());
  }

  /** Reaps once; the number of owners that were cleaned up. */
  public int reap() {
    if (!Files.isDirectory(browsers)) {
      return 0;
    }
    List<Path> dead;
    try (Stream<Path> owners = Files.list(browsers)) {
      dead = owners.filter(Files::isDirectory).filter(owner -> !alive(owner)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + browsers, unreadable);
    }
    dead.forEach(Reaper::reap);
    return dead.size();
  }

  private static void reap(Path owner) {
    processesOf(owner).forEach(ProcessHandle::destroyForcibly);
    try (Stream<Path> scratches = Files.list(owner)) {
      scratches.map(Scratch::new).forEach(Scratch::unlink);
      Scratch.delete(owner);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "somebody else has cleaned up", gone);
    } catch (UncheckedIOException busy) {
      // A killed process may still write; the next round deletes the rest.
      LOG.log(Level.INFO, "left for the next round, in a minute: {0}", busy.getMessage());
    }
  }

  /**
   * Processes that were started with a path inside the folder: as an argument, or in the mark that
   * their environment has (the driver's command line holds only its port).
   */
  static Stream<ProcessHandle> processesOf(Path folder) {
    String mark = folder + "/";
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                proc(process, "cmdline").contains(mark)
                    || proc(process, "environ").contains(Scratch.MARK + "=" + mark));
  }

  private static boolean alive(Path owner) {
    String name = owner.getFileName().toString();
    int dash = name.indexOf('-');
    if (dash < 1 || !name.substring(0, dash).chars().allMatch(Character::isDigit)) {
      // Not one of ours: whoever put it here looks after it.
      return true;
    }
    return ProcessHandle.of(Long.parseLong(name.substring(0, dash)))
        .filter(process -> process.isAlive() && !zombie(process))
        .map(Scratch::owner)
        .filter(name::equals)
        .isPresent();
  }

  /** Ended, but its parent has not asked how: as dead as any, though the JDK calls it alive. */
  private static boolean zombie(ProcessHandle process) {
    return proc(process, "stat").contains(") Z ");
  }

  /**
   * From /proc, because the JDK cuts long command lines off; empty for what is not ours to read.
   */
  private static String proc(ProcessHandle process, String file) {
    try {
      byte[] content = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
      return new String(content, StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
