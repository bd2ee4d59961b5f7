package remora.files.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import remora.files.control.Folder;
import remora.files.entity.RelativePath;

/**
 * A file that was found. Its bytes are read in pieces when they are wanted; until then it is
 * closed.
 */
public final class FileContent {

  private static final int PIECE = 48 * 1024;

  private final RelativePath path;
  private final long size;
  private final long most;
  private final Path root;

  FileContent(Path root, RelativePath path, long size, long most) {
    this.root = root;
    this.path = path;
    this.size = size;
    this.most = most;
  }

  public String path() {
    return path.toString();
  }

  /** Bytes of the whole file when it was found. */
  public long size() {
    return size;
  }

  /** Whether only its first part will be given. */
  public boolean truncated() {
    return size > most;
  }

  /** Writes as much of it as is given, even if it grows meanwhile; less if it shrinks. */
  public void writeTo(OutputStream out) throws IOException {
    try (Folder folder = Folder.open(root, path.parent());
        InputStream in = Channels.newInputStream(folder.read(path.name()))) {
      byte[] piece = new byte[PIECE];
      long left = Math.min(size, most);
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(left, piece.length));
        if (read < 0) {
          return;
        }
        out.write(piece, 0, read);
        left -= read;
      }
    }
  }
}
