package remora.files.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a folder as it is read, in pieces; nothing is kept. Links and what is neither file nor
 * folder are left out.
 */
public final class Zip {

  private static final int PIECE = 64 * 1024;

  private final ZipOutputStream zip;
  private final byte[] piece = new byte[PIECE];
  private long left;

  private Zip(OutputStream out, long most) {
    zip = new ZipOutputStream(out);
    left = most;
  }

  /**
   * Writes the folder's content.
   *
   * @param most bytes of files; one more, because files grow while they are packed, breaks it off
   */
  public static void pack(Folder folder, OutputStream out, long most) throws IOException {
    Zip zip = new Zip(out, most);
    zip.add(folder, "");
    zip.zip.finish();
  }

  /** Writes one file. */
  public static void pack(Folder folder, String file, OutputStream out, long most)
      throws IOException {
    Zip zip = new Zip(out, most);
    zip.addFile(folder, file, file);
    zip.zip.finish();
  }

  private void add(Folder folder, String prefix) throws IOException {
    for (String name : folder.names()) {
      Optional<PosixFileAttributes> attributes = folder.attributes(name);
      if (attributes.filter(PosixFileAttributes::isDirectory).isPresent()) {
        zip.putNextEntry(new ZipEntry(prefix + name + "/"));
        zip.closeEntry();
        try (Folder in = folder.folder(name)) {
          add(in, prefix + name + "/");
        } catch (NoSuchFileException | NotDirectoryException changed) {
          // Deleted since its parent was read: then it is not in it.
        }
      } else if (attributes.filter(PosixFileAttributes::isRegularFile).isPresent()) {
        addFile(folder, name, prefix + name);
      }
    }
  }

  private void addFile(Folder folder, String name, String path) throws IOException {
    try (InputStream in = Channels.newInputStream(folder.read(name))) {
      ZipEntry entry = new ZipEntry(path);
      folder.attributes(name).ifPresent(is -> entry.setLastModifiedTime(is.lastModifiedTime()));
      zip.putNextEntry(entry);
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        left -= read;
        if (left < 0) {
          throw new IOException("the files have grown beyond what is packed");
        }
        zip.write(piece, 0, read);
      }
      zip.closeEntry();
    } catch (NoSuchFileException gone) {
      // Deleted since the folder was read: then it is not in it.
      return;
    }
  }
}
