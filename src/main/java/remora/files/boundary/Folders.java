package remora.files.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import remora.files.control.Folder;
import remora.files.control.Tree;

/** Folders of the server's own that strangers have filled. */
public final class Folders {

  private Folders() {}

  /** Deletes one with all it holds; links in it are not followed. */
  public static void delete(Path path) {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Folder folder = Folder.open(path)) {
      Tree.clear(folder);
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
