package remora.extensions.control;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.RelativePath;

/** Unpacks a .zip or .crx into a new folder, counting what really comes out. */
public final class Unpacking {

  private static final int MOST_FILES = 5000;
  private static final int PIECE = 16 * 1024;
  private static final int MOST_HEADER = 1024 * 1024;

  /** "Cr24", then the format's version, then the length of a signed header, then the zip. */
  private static final int CRX = 0x43723234;

  private final Path folder;
  private final long most;
  private final byte[] piece = new byte[PIECE];
  private long size;

  private Unpacking(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  /**
   * Writes the archive's files.
   *
   * @param folder new and empty
   * @param most bytes of all files together
   * @return bytes written
   * @throws FileProblem INVALID for no archive or a path that leads out, TOO_LARGE
   */
  public static long into(Path folder, Path archive, long most) throws IOException {
    Unpacking unpacking = new Unpacking(folder, most);
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(archive));
        ZipInputStream zip = new ZipInputStream(in)) {
      skipHeader(in);
      unpacking.all(zip);
    } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
      // IllegalArgumentException: a name that is not UTF-8.
      throw FileProblem.invalid("The file is not a readable .zip or .crx.");
    }
    return unpacking.size;
  }

  private static void skipHeader(InputStream in) throws IOException {
    in.mark(16);
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != CRX) {
      in.reset();
      return;
    }
    int version = Integer.reverseBytes(data.readInt());
    long header = Integer.reverseBytes(data.readInt());
    if (version == 2) {
      header += Integer.reverseBytes(data.readInt());
    } else if (version != 3) {
      throw new ZipException("an unknown version of .crx");
    }
    if (header < 0 || header > MOST_HEADER) {
      throw new ZipException("an odd header of .crx");
    }
    in.skipNBytes(header);
  }

  private void all(ZipInputStream zip) throws IOException {
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++count > MOST_FILES) {
        throw new FileProblem(
            Reason.TOO_LARGE, "The archive has more than " + MOST_FILES + " files.");
      }
      RelativePath path = RelativePath.of(entry.getName());
      if (path.isRoot()) {
        continue;
      }
      try {
        write(zip, entry, folder.resolve(path.toString()));
      } catch (FileAlreadyExistsException twice) {
        throw FileProblem.invalid("The archive has \"" + path + "\" twice.");
      } catch (FileSystemException odd) {
        throw FileProblem.invalid("The archive's \"" + path + "\" cannot be written.");
      }
    }
    if (count == 0) {
      throw new ZipException("nothing in it");
    }
  }

  private void write(ZipInputStream zip, ZipEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
        size += read;
        if (size > most) {
          throw new FileProblem(
              Reason.TOO_LARGE, "The archive is larger than " + most + " bytes unpacked.");
        }
        out.write(piece, 0, read);
      }
    }
  }
}
