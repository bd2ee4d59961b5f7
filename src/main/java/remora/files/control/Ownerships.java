package remora.files.control;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import remora.files.entity.FileProblem;
import remora.files.entity.Ownership;
import remora.files.entity.RelativePath;

/** Who files belong to, and what others may do with them. */
public final class Ownerships {

  private Ownerships() {}

  /**
   * Numbers of owner and group. Java gives them by path only; what is found that way must be the
   * same file (device and inode) as the one found step by step.
   */
  public static Optional<Ownership> of(Path root, RelativePath path) throws IOException {
    Optional<PosixFileAttributes> found;
    if (path.isRoot()) {
      try (Folder folder = Folder.open(root)) {
        found = Optional.of(folder.view().readAttributes());
      }
    } else {
      try (Folder folder = Folder.open(root, path.parent())) {
        found = folder.attributes(path.name());
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> byPath;
    try {
      byPath =
          Files.readAttributes(
              root.resolve(path.toString()), "unix:uid,gid,fileKey", LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
    return found.get().fileKey().equals(byPath.get("fileKey"))
        ? Optional.of(new Ownership((Integer) byPath.get("uid"), (Integer) byPath.get("gid")))
        : Optional.empty();
  }

  /** Changes what is given, the permissions last: to change the owner takes some of them away. */
  public static void permit(
      Folder folder,
      String name,
      PosixFileAttributes is,
      OptionalInt mode,
      OptionalInt uid,
      OptionalInt gid)
      throws IOException {
    if (!is.isRegularFile() && !is.isDirectory()) {
      throw FileProblem.invalid("Only files and folders have permissions of their own.");
    }
    PosixFileAttributeView view = folder.view(name);
    UserPrincipalLookupService people =
        Path.of(name).getFileSystem().getUserPrincipalLookupService();
    try {
      if (gid.isPresent()) {
        view.setGroup(people.lookupPrincipalByGroupName(Integer.toString(gid.getAsInt())));
      }
      if (uid.isPresent()) {
        view.setOwner(people.lookupPrincipalByName(Integer.toString(uid.getAsInt())));
      }
    } catch (FileSystemException refused) {
      throw FileProblem.invalid("The server may not give files to this user or group.");
    }
    if (mode.isPresent()) {
      int bits = mode.getAsInt();
      view.setPermissions(is.isDirectory() ? Mode.ofFolder(bits) : Mode.ofFile(bits));
    }
  }
}
