package remora.browser.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A process with all its descendants. */
final class ProcessTree {

  private final ProcessHandle root;

  ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  ProcessHandle root() {
    return root;
  }

  /** Kills all of them; the future completes when the last has ended. */
  CompletableFuture<Void> kill() {
    List<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    return CompletableFuture.allOf(
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
  }

  /**
   * Memory in megabytes, shared pages counted once. Resident sizes would add up to four times as
   * much (measured: 970 for 260 MB), because Chromium's processes share most of their pages.
   */
  long pssMegabytes() {
    return Stream.concat(Stream.of(root), root.descendants())
            .mapToLong(ProcessTree::pssKilobytes)
            .sum()
        / 1024;
  }

  /** Processes of pages that hold more memory than this. */
  List<ProcessHandle> pagesAbove(long megabytes) {
    return root.descendants()
        .filter(process -> residentKilobytes(process) / 1024 > megabytes && isPage(process))
        .toList();
  }

  private static boolean isPage(ProcessHandle process) {
    try {
      return Files.readString(file(process, "cmdline"), StandardCharsets.ISO_8859_1)
          .contains("--type=renderer");
    } catch (IOException gone) {
      return false;
    }
  }

  /** Cheaper than the proportional size, and near it for a process that is large by itself. */
  private static long residentKilobytes(ProcessHandle process) {
    return kilobytes(file(process, "status"), "VmRSS:");
  }

  private static long pssKilobytes(ProcessHandle process) {
    return kilobytes(file(process, "smaps_rollup"), "Pss:");
  }

  private static Path file(ProcessHandle process, String name) {
    return Path.of("/proc", Long.toString(process.pid()), name);
  }

  private static long kilobytes(Path file, String field) {
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException gone) {
      // It ended meanwhile, or this system has no such file: it weighs nothing.
    }
    return 0;
  }
}
