package remora.files.control;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * A private folder beside those that strangers fill, on the same disk: what is to appear there is
 * made here and renamed.
 */
public record Staging(Path folder) {

  /** Makes an empty folder appear under a name that is free. */
  public void makeFolder(Folder in, String name, int mode) throws IOException {
    Path made = Files.createDirectory(place());
    Files.setPosixFilePermissions(made, Mode.ofFolder(mode));
    publish(made, in, name);
  }

  /** Makes a file of the server's own appear under a name; whatever file was there is replaced. */
  public void moveFile(Path file, Folder in, String name, int mode) throws IOException {
    Path here = Files.move(file, place());
    Files.setPosixFilePermissions(here, Mode.ofFile(mode));
    publish(here, in, name);
  }

  /**
   * Renames; a file in the place of a file and a folder in that of an empty one are replaced.
   *
   * @throws FileAlreadyExistsException when something else is there
   */
  private void publish(Path made, Folder in, String name) throws IOException {
    try (Folder here = Folder.open(folder)) {
      here.move(made.getFileName().toString(), in, name);
    } catch (NoSuchFileException gone) {
      // The folder was deleted while it was open.
      Files.deleteIfExists(made);
      throw gone;
    } catch (FileSystemException taken) {
      Files.deleteIfExists(made);
      throw new FileAlreadyExistsException(name, null, taken.getReason());
    }
  }

  private Path place() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return folder.resolve(UUID.randomUUID().toString());
  }
}
