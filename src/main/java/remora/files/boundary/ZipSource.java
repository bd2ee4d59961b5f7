package remora.files.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import remora.files.control.Folder;
import remora.files.control.Tree;
import remora.files.control.Zip;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.RelativePath;

/** A folder, or one file, that has been looked at and can be packed. */
public final class ZipSource {

  private final Path root;
  private final RelativePath path;
  private final boolean file;
  private final long most;

  private ZipSource(Path root, RelativePath path, boolean file, long most) {
    this.root = root;
    this.path = path;
    this.file = file;
    this.most = most;
  }

  static ZipSource of(Path root, RelativePath path, long most) throws IOException {
    Optional<PosixFileAttributes> is = Optional.empty();
    if (!path.isRoot()) {
      try (Folder above = Folder.open(root, path.parent())) {
        is = above.attributes(path.name());
      }
    }
    boolean file = is.filter(PosixFileAttributes::isRegularFile).isPresent();
    if (!file && is.filter(found -> !found.isDirectory()).isPresent()) {
      throw FileProblem.invalid("\"" + path + "\" is neither a file nor a folder.");
    }
    if (bytes(root, path, file ? is : Optional.empty()) > most) {
      throw new FileProblem(
          Reason.TOO_LARGE, "The files are larger than " + most + " bytes together.");
    }
    return new ZipSource(root, path, file, most);
  }

  private static long bytes(Path root, RelativePath path, Optional<PosixFileAttributes> file)
      throws IOException {
    if (file.isPresent()) {
      return file.get().size();
    }
    try (Folder folder = Folder.open(root, path)) {
      return Tree.of(folder).bytes();
    }
  }

  /** {@code workspace.zip}, or the path with dashes for its slashes. */
  public String name() {
    return (path.isRoot() ? "workspace" : path.toString().replace('/', '-')) + ".zip";
  }

  /** Packs it as it is now, in pieces. */
  public void writeTo(OutputStream out) throws IOException {
    if (file) {
      try (Folder above = Folder.open(root, path.parent())) {
        Zip.pack(above, path.name(), out, most);
      }
    } else {
      try (Folder folder = Folder.open(root, path)) {
        Zip.pack(folder, out, most);
      }
    }
  }
}
