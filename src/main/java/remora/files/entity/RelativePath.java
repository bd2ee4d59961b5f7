package remora.files.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A path below a folder, as names from the top; no names at all are the folder itself. Nothing in
 * it leads out: no leading slash, no {@code ..}, no NUL, no backslash (a separator to whoever
 * unpacks it on Windows).
 */
public record RelativePath(List<String> names) {

  private static final int MOST_BYTES = 4096;
  private static final int MOST_BYTES_OF_A_NAME = 255;

  /** Each level is a descriptor while a tree is walked. */
  private static final int MOST_NAMES = 100;

  public static final RelativePath ROOT = new RelativePath(List.of());

  public RelativePath {
    names = List.copyOf(names);
  }

  /**
   * Reads one; double slashes, a slash at the end and {@code .} mean nothing.
   *
   * @throws FileProblem INVALID when it breaks a rule
   */
  public static RelativePath of(String path) {
    require(bytes(path) <= MOST_BYTES, "\"path\" is longer than " + MOST_BYTES + " bytes.");
    require(!path.startsWith("/"), "A path is relative to the workspace: no leading \"/\".");
    require(path.indexOf('\0') < 0, "A path must not hold a NUL.");
    require(path.indexOf('\\') < 0, "A path must not hold a \"\\\".");
    require(
        StandardCharsets.UTF_8.newEncoder().canEncode(path),
        "The path is not well-formed Unicode.");
    List<String> names =
        Arrays.stream(path.split("/")).filter(n -> !n.isEmpty() && !n.equals(".")).toList();
    require(!names.contains(".."), "A path must not hold \"..\".");
    require(
        names.stream().allMatch(name -> bytes(name) <= MOST_BYTES_OF_A_NAME),
        "A name in a path is longer than " + MOST_BYTES_OF_A_NAME + " bytes.");
    require(names.size() <= MOST_NAMES, "A path is deeper than " + MOST_NAMES + " folders.");
    return new RelativePath(names);
  }

  public boolean isRoot() {
    return names.isEmpty();
  }

  /** The last name; there is none of the root. */
  public String name() {
    return names.get(names.size() - 1);
  }

  /** Of what is not the root. */
  public RelativePath parent() {
    return new RelativePath(names.subList(0, names.size() - 1));
  }

  public RelativePath child(String name) {
    return of(isRoot() ? name : this + "/" + name);
  }

  /** Whether it is the other one or below it. */
  public boolean isWithin(RelativePath other) {
    return names.size() >= other.names.size()
        && names.subList(0, other.names.size()).equals(other.names);
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw FileProblem.invalid(otherwise);
    }
  }
}
