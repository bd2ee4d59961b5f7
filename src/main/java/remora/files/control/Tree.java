package remora.files.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * What a folder holds, all the way down.
 *
 * @param bytes sum of the files' sizes
 * @param count files, folders, links and others
 * @param depth levels of folders below
 * @param pathBytes length of the longest path below
 */
public record Tree(long bytes, int count, int depth, int pathBytes) {

  private static final Tree EMPTY = new Tree(0, 0, 0, 0);

  /** Measures an open folder; what vanishes meanwhile does not count. */
  public static Tree of(Folder folder) throws IOException {
    Tree sum = EMPTY;
    for (String name : folder.names()) {
      Optional<PosixFileAttributes> attributes = folder.attributes(name);
      if (attributes.isEmpty()) {
        continue;
      }
      Tree below = EMPTY;
      if (attributes.get().isDirectory()) {
        try (Folder in = folder.folder(name)) {
          below = of(in);
        } catch (NoSuchFileException | NotDirectoryException changed) {
          continue;
        }
      }
      sum = sum.plus(name, below, attributes.get());
    }
    return sum;
  }

  /** Deletes what an open folder holds, all the way down. */
  public static void clear(Folder folder) throws IOException {
    for (String name : folder.names()) {
      try (Folder in = folder.folder(name)) {
        clear(in);
      } catch (NotDirectoryException file) {
        folder.deleteFile(name);
        continue;
      } catch (NoSuchFileException gone) {
        continue;
      }
      folder.deleteFolder(name);
    }
  }

  private Tree plus(String name, Tree below, PosixFileAttributes is) {
    int own = name.getBytes(StandardCharsets.UTF_8).length;
    int longest = below.count == 0 ? own : own + 1 + below.pathBytes;
    return new Tree(
        bytes + below.bytes + (is.isRegularFile() ? is.size() : 0),
        count + 1 + below.count,
        Math.max(depth, is.isDirectory() ? below.depth + 1 : 0),
        Math.max(pathBytes, longest));
  }
}
