package remora.access.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A small secret in the data folder that only the server's own user can read. */
public record PrivateFile(Path path) {

  public static PrivateFile in(String dataDir, String name) {
    return new PrivateFile(Path.of(dataDir).toAbsolutePath().resolve(name));
  }

  public Optional<byte[]> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Writes it unless it is there, whole or not at all, and returns what it then holds. */
  public byte[] create(byte[] content) {
    try {
      Files.createDirectories(path.getParent());
      // Created with its final permissions: setting them afterwards leaves a moment in which others
      // can open it.
      Path draft =
          Files.createTempFile(path.getParent(), "." + path.getFileName(), "", ownerOnly());
      try {
        Files.write(draft, content);
        link(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  /**
   * A link fails where a move would overwrite: of two servers that start on one folder, the first
   * one wins.
   */
  private void link(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // A file system without links.
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
