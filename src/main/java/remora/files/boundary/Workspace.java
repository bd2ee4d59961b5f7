package remora.files.boundary;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import remora.files.control.Folder;
import remora.files.control.Ownerships;
import remora.files.control.Room;
import remora.files.control.Staging;
import remora.files.control.Tree;
import remora.files.entity.Entry;
import remora.files.entity.FileLimits;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.Ownership;
import remora.files.entity.RelativePath;

/**
 * A session's own folder. Every path is relative to it and nothing in it leads out: not {@code ..},
 * not a link, not a link that is put in place while somebody looks elsewhere. Links are told of and
 * can be moved and deleted, and are never followed. All calls throw {@link FileProblem} with the
 * reason.
 */
public final class Workspace {

  private final Path root;
  private final Staging staging;
  private final Room room;
  private final FileLimits limits;
  private final Lock writing;

  /**
   * The folder need not be there yet.
   *
   * @param writing held by whoever changes something in the session's folders
   */
  Workspace(Path root, Staging staging, Room room, FileLimits limits, Lock writing) {
    this.root = root;
    this.staging = staging;
    this.room = room;
    this.limits = limits;
    this.writing = writing;
  }

  /**
   * A file to be read.
   *
   * @throws FileProblem INVALID when it is no file, TOO_LARGE beyond what is ever read
   */
  public FileContent read(String path) {
    RelativePath file = below(path);
    return Disk.call(
        () -> {
          try (Folder folder = Folder.open(root, file.parent())) {
            PosixFileAttributes is = existing(folder, file);
            if (!is.isRegularFile()) {
              throw FileProblem.invalid("\"" + file + "\" is not a file.");
            }
            if (is.size() > limits.zipBytes()) {
              throw new FileProblem(
                  Reason.TOO_LARGE, "The file is larger than " + limits.zipBytes() + " bytes.");
            }
            return new FileContent(root, file, is.size(), limits.uploadBytes());
          }
        });
  }

  /**
   * Puts a file in place, with the folders on its way; an older one is replaced as a whole.
   *
   * @param content a file of the server's own on the same disk; gone afterwards
   * @param mode the nine bits of permission
   * @return bytes written
   */
  public long write(String path, Path content, int mode) {
    RelativePath file = below(path);
    return changing(
        () -> {
          long size = Files.size(content);
          room.check(size, file.names().size());
          try (Folder folder = made(file.parent(), 0755)) {
            Optional<PosixFileAttributes> old = folder.attributes(file.name());
            if (old.isPresent() && old.get().isDirectory()) {
              throw FileProblem.invalid("\"" + file + "\" is a folder.");
            }
            staging.moveFile(content, folder, file.name(), mode);
          }
          return size;
        });
  }

  /** Deletes a file or a link; INVALID for a folder. */
  public void deleteFile(String path) {
    RelativePath file = below(path);
    changing(
        () -> {
          try (Folder folder = Folder.open(root, file.parent())) {
            if (existing(folder, file).isDirectory()) {
              throw FileProblem.invalid("\"" + file + "\" is a folder.");
            }
            folder.deleteFile(file.name());
            return file;
          }
        });
  }

  /** What a folder holds, by name; not what its folders hold. */
  public List<Entry> list(String path) {
    RelativePath at = RelativePath.of(path);
    return Disk.call(
        () -> {
          try (Folder folder = Folder.open(root, at)) {
            return folder.names().stream()
                .map(name -> Disk.call(() -> Entries.of(folder, at, name)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Entry::name))
                .toList();
          }
        });
  }

  /** Makes a folder and those on its way; NOT_A_FOLDER when something else is there. */
  public void makeFolder(String path, int mode) {
    RelativePath folder = RelativePath.of(path);
    changing(
        () -> {
          room.check(0, folder.names().size());
          try (Folder made = made(folder, mode)) {
            return made.names();
          }
        });
  }

  /** Deletes a folder; NOT_EMPTY when it holds something and that is not to go with it. */
  public void deleteFolder(String path, boolean recursive) {
    RelativePath gone = below(path);
    changing(
        () -> {
          try (Folder folder = Folder.open(root, gone.parent())) {
            if (!existing(folder, gone).isDirectory()) {
              throw new FileProblem(Reason.NOT_A_FOLDER, "\"" + gone + "\" is not a folder.");
            }
            try (Folder in = Folder.open(root, gone)) {
              if (recursive) {
                Tree.clear(in);
              } else if (!in.names().isEmpty()) {
                throw new FileProblem(Reason.NOT_EMPTY, "\"" + gone + "\" is not empty.");
              }
            }
            folder.deleteFolder(gone.name());
            return gone;
          }
        });
  }

  /** Moves a file, link or folder to where nothing is yet; makes the folders on the way. */
  public void move(String from, String to) {
    RelativePath source = below(from);
    RelativePath target = below(to);
    changing(
        () -> {
          try (Folder folder = Folder.open(root, source.parent())) {
            PosixFileAttributes is = existing(folder, source);
            if (is.isDirectory()) {
              room.checkFits(source, target);
            }
            try (Folder into = made(target.parent(), 0755)) {
              if (into.attributes(target.name()).isPresent()) {
                throw new FileProblem(Reason.EXISTS, "There is a \"" + target + "\" already.");
              }
              folder.move(source.name(), into, target.name());
              return target;
            }
          }
        });
  }

  /** What is at a path; the root is a folder without a name. */
  public Entry info(String path) {
    RelativePath at = RelativePath.of(path);
    return Disk.call(
        () -> {
          if (at.isRoot()) {
            try (Folder folder = Folder.open(root)) {
              return Entries.of("", at, folder.view().readAttributes());
            }
          }
          try (Folder folder = Folder.open(root, at.parent())) {
            return Entries.of(at.name(), at, existing(folder, at));
          }
        });
  }

  /** Whose it is. */
  public Ownership ownership(String path) {
    RelativePath at = RelativePath.of(path);
    return Disk.call(() -> Ownerships.of(root, at).orElseThrow(() -> FileProblem.notFound(path)));
  }

  /** Changes the permissions, the owner or the group of a file or folder; not of a link. */
  public void permit(String path, OptionalInt mode, OptionalInt uid, OptionalInt gid) {
    RelativePath at = below(path);
    changing(
        () -> {
          try (Folder folder = Folder.open(root, at.parent())) {
            Ownerships.permit(folder, at.name(), existing(folder, at), mode, uid, gid);
            return at;
          }
        });
  }

  /**
   * A folder or a file to be packed.
   *
   * @throws FileProblem TOO_LARGE when its files are too much together
   */
  public ZipSource zip(String path) {
    RelativePath at = RelativePath.of(path);
    return Disk.call(() -> ZipSource.of(root, at, limits.zipBytes()));
  }

  /** The folder at a path, made with those on its way where they are missing. */
  private Folder made(RelativePath path, int mode) throws IOException {
    room.checkPath(path);
    Folder folder = Folder.open(root);
    for (int i = 0; i < path.names().size(); i++) {
      String name = path.names().get(i);
      try (Folder above = folder) {
        if (above.attributes(name).isEmpty()) {
          make(above, name, i == path.names().size() - 1 ? mode : 0755);
        }
        folder = above.folder(name);
      } catch (NotDirectoryException file) {
        throw new FileProblem(Reason.NOT_A_FOLDER, "\"" + name + "\" in the path is not a folder.");
      }
    }
    return folder;
  }

  private void make(Folder in, String name, int mode) throws IOException {
    try {
      staging.makeFolder(in, name, mode);
    } catch (FileAlreadyExistsException taken) {
      // Put there a moment ago, by the browser perhaps; a folder is as good.
      return;
    }
  }

  private static PosixFileAttributes existing(Folder folder, RelativePath path) throws IOException {
    return folder.attributes(path.name()).orElseThrow(() -> FileProblem.notFound(path.toString()));
  }

  private <T> T changing(Disk.Call<T> call) {
    writing.lock();
    try {
      return Disk.call(call);
    } finally {
      writing.unlock();
    }
  }

  private static RelativePath below(String path) {
    RelativePath at = RelativePath.of(path);
    if (at.isRoot()) {
      throw FileProblem.invalid("\"path\" must name something in the workspace.");
    }
    return at;
  }
}
