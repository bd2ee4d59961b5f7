package remora.files.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import remora.files.entity.FileLimits;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.RelativePath;

/**
 * How much more a session may keep. Its folders are measured each time: the browser writes there
 * too, and 10 000 files take 30 ms.
 *
 * @param folders all that count
 * @param root the workspace among them
 */
public record Room(List<Path> folders, Path root, FileLimits limits) {

  /** The system's limit for a path, less room for names that are made on the way. */
  private static final int MOST_BYTES_OF_A_PATH = 4000;

  private static final int MOST_LEVELS = 100;

  /**
   * Whether as much fits in as well.
   *
   * @param count most files and folders that are made
   * @throws FileProblem FULL when it does not
   */
  public void check(long bytes, int count) throws IOException {
    long used = 0;
    int there = 0;
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Folder open = Folder.open(folder)) {
          Tree tree = Tree.of(open);
          used += tree.bytes();
          there += tree.count();
        }
      }
    }
    if (used + bytes > limits.sessionBytes()) {
      throw new FileProblem(
          Reason.FULL,
          "The session's files would take more than " + limits.sessionBytes() + " bytes.");
    }
    if (there + count > limits.sessionFiles()) {
      throw new FileProblem(
          Reason.FULL,
          "The session would have more than " + limits.sessionFiles() + " files and folders.");
    }
  }

  /** Whether the system can name what is to be made; INVALID when it cannot. */
  public void checkPath(RelativePath path) {
    check(bytes(path), path.names().size());
  }

  /**
   * Whether a folder has its place elsewhere: not in itself, and no deeper than can be named.
   *
   * @throws FileProblem INVALID when it has not
   */
  public void checkFits(RelativePath folder, RelativePath to) throws IOException {
    if (to.isWithin(folder)) {
      throw FileProblem.invalid("A folder cannot be moved into itself.");
    }
    try (Folder open = Folder.open(root, folder)) {
      Tree tree = Tree.of(open);
      check(bytes(to) + 1 + tree.pathBytes(), to.names().size() + tree.depth());
    }
  }

  private void check(int pathBytes, int levels) {
    int above = root.toString().getBytes(StandardCharsets.UTF_8).length + 1;
    if (above + pathBytes > MOST_BYTES_OF_A_PATH || levels > MOST_LEVELS) {
      throw FileProblem.invalid(
          "The path is too long: with the server's own folder before it, %d bytes and %d folders"
                  .formatted(MOST_BYTES_OF_A_PATH, MOST_LEVELS)
              + " are the most.");
    }
  }

  private static int bytes(RelativePath path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
