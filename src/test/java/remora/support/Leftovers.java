package remora.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The programs around one server: those it has started, remembered by process, and whatever else
 * was started with its data folder in the command line or the environment.
 */
public final class Leftovers {

  private final List<ProcessHandle> children;
  private final String folder;

  private Leftovers(List<ProcessHandle> children, Path folder) {
    this.children = children;
    this.folder = folder.toString();
  }

  /** Takes down what a server has started so far. */
  public static Leftovers of(RemoraServer server) {
    return new Leftovers(server.children(), server.dataDir());
  }

  /** Browsers and drivers among what was started. */
  public List<String> browsers() {
    return children.stream().map(Leftovers::command).filter(Leftovers::isBrowser).toList();
  }

  /** What still runs of it, the server itself aside, as {@code pid command}. */
  public Set<String> alive() {
    Set<String> alive = new LinkedHashSet<>();
    children.stream()
        .filter(ProcessHandle::isAlive)
        .filter(process -> !isZombie(process))
        .forEach(process -> alive.add(process.pid() + " " + command(process)));
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      all.filter(this::belongs)
          .map(process -> process.pid() + " " + command(process))
          .filter(Leftovers::isBrowser)
          .forEach(alive::add);
    }
    return alive;
  }

  private boolean belongs(ProcessHandle process) {
    return proc(process, "cmdline").contains(folder) || proc(process, "environ").contains(folder);
  }

  private static boolean isZombie(ProcessHandle process) {
    String stat = proc(process, "stat");
    return stat.isEmpty() || stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
  }

  private static boolean isBrowser(String command) {
    return command.toLowerCase(Locale.ROOT).contains("chrom");
  }

  private static String command(ProcessHandle process) {
    String line = proc(process, "cmdline").replace('\0', ' ').strip();
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static String proc(ProcessHandle process, String file) {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
