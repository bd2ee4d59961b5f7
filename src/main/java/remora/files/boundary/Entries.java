package remora.files.boundary;

import java.io.IOException;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import remora.files.control.Folder;
import remora.files.control.Mode;
import remora.files.entity.Entry;
import remora.files.entity.RelativePath;

/** What the disk says of a file, in the words of an entry. */
final class Entries {

  private Entries() {}

  /** Empty when it has just been deleted. */
  static Optional<Entry> of(Folder folder, RelativePath at, String name) throws IOException {
    String path = at.isRoot() ? name : at + "/" + name;
    return folder.attributes(name).map(is -> entry(name, path, is));
  }

  static Entry of(String name, RelativePath path, PosixFileAttributes is) {
    return entry(name, path.toString(), is);
  }

  private static Entry entry(String name, String path, PosixFileAttributes is) {
    return new Entry(
        name,
        path,
        kind(is),
        is.isRegularFile() ? is.size() : 0,
        Mode.of(is.permissions()),
        is.lastModifiedTime().toInstant());
  }

  private static Entry.Kind kind(PosixFileAttributes is) {
    if (is.isSymbolicLink()) {
      return Entry.Kind.SYMLINK;
    }
    if (is.isDirectory()) {
      return Entry.Kind.DIR;
    }
    return is.isRegularFile() ? Entry.Kind.FILE : Entry.Kind.OTHER;
  }
}
