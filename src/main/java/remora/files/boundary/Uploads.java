package remora.files.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import remora.files.control.Folder;
import remora.files.control.Room;
import remora.files.control.Staging;
import remora.files.entity.FileLimits;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.UploadedFile;

/**
 * Files that a session's pages can be given, by their plain names. They live as long as the
 * session.
 */
public final class Uploads {

  private static final int MOST_CHARACTERS = 255;
  private static final int MODE = 0644;

  private final Path root;
  private final Staging staging;
  private final Room room;
  private final FileLimits limits;
  private final Lock writing;

  Uploads(Path root, Staging staging, Room room, FileLimits limits, Lock writing) {
    this.root = root;
    this.staging = staging;
    this.room = room;
    this.limits = limits;
    this.writing = writing;
  }

  /**
   * Keeps a file; one of the same name is replaced.
   *
   * @param content a file of the server's own on the same disk; gone afterwards
   * @throws FileProblem INVALID for a name that is none, TOO_LARGE, FULL
   */
  public UploadedFile put(String name, Path content) {
    String filename = checked(name);
    writing.lock();
    try {
      return Disk.call(
          () -> {
            long size = Files.size(content);
            if (size > limits.uploadBytes()) {
              throw new FileProblem(
                  Reason.TOO_LARGE, "The file is larger than " + limits.uploadBytes() + " bytes.");
            }
            room.check(size, 1);
            try (Folder folder = Folder.open(root)) {
              staging.moveFile(content, folder, filename, MODE);
              return file(folder, filename).orElseThrow(() -> FileProblem.notFound(filename));
            }
          });
    } finally {
      writing.unlock();
    }
  }

  /** All of them, by name. */
  public List<UploadedFile> list() {
    return Disk.call(
        () -> {
          try (Folder folder = Folder.open(root)) {
            return folder.names().stream()
                .map(name -> Disk.call(() -> file(folder, name)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(UploadedFile::filename))
                .toList();
          }
        });
  }

  /**
   * Where a file is on disk, for the browser to read.
   *
   * @throws FileProblem INVALID for a name that is none, NOT_FOUND
   */
  public Path find(String name) {
    String filename = checked(name);
    return Disk.call(
        () -> {
          try (Folder folder = Folder.open(root)) {
            return file(folder, filename)
                .map(found -> root.resolve(filename).toAbsolutePath())
                .orElseThrow(() -> FileProblem.notFound(filename));
          }
        });
  }

  /** Deletes one; INVALID for a name that is none, NOT_FOUND. */
  public void delete(String name) {
    String filename = checked(name);
    writing.lock();
    try {
      Disk.call(
          () -> {
            try (Folder folder = Folder.open(root)) {
              if (file(folder, filename).isEmpty()) {
                throw FileProblem.notFound(filename);
              }
              folder.deleteFile(filename);
              return filename;
            }
          });
    } finally {
      writing.unlock();
    }
  }

  private static Optional<UploadedFile> file(Folder folder, String name) throws IOException {
    return folder
        .attributes(name)
        .filter(PosixFileAttributes::isRegularFile)
        .map(is -> new UploadedFile(name, is.size(), is.lastModifiedTime().toInstant()));
  }

  /** A plain name that the system can store. */
  static String checked(String name) {
    require(!name.isEmpty(), "\"filename\" is empty.");
    require(
        name.length() <= MOST_CHARACTERS
            && name.getBytes(StandardCharsets.UTF_8).length <= MOST_CHARACTERS,
        "\"filename\" is longer than 255 characters, or than 255 bytes in UTF-8.");
    require(
        name.indexOf('/') < 0 && name.indexOf('\\') < 0,
        "\"filename\" must hold no \"/\" or \"\\\".");
    require(!name.equals(".") && !name.equals(".."), "\"filename\" must not be \".\" or \"..\".");
    require(
        name.chars().noneMatch(Character::isISOControl)
            && StandardCharsets.UTF_8.newEncoder().canEncode(name),
        "\"filename\" must hold no control characters and be well-formed Unicode.");
    return name;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw FileProblem.invalid(otherwise);
    }
  }
}
