package remora.files.control;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.files.entity.FileProblem;
import remora.files.entity.RelativePath;

/** An open folder. Names are resolved in it wherever it is by now, and links are not followed. */
public final class Folder implements AutoCloseable {

  /** The JDK's own words for ELOOP: it has become a link since it was looked at. */
  private static final String LINK = "symbolic link";

  private final SecureDirectoryStream<Path> open;

  private Folder(SecureDirectoryStream<Path> open) {
    this.open = open;
  }

  /** Opens one of the server's own; must be on Linux, where folders can be held open. */
  @SuppressWarnings("StreamResourceLeak") // The folder owns the stream and closes it.
  public static Folder open(Path path) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new Folder(secure);
    }
    stream.close();
    throw new IOException("this system cannot walk folders safely (no openat)");
  }

  /**
   * Opens what is below a folder.
   *
   * @throws FileProblem NOT_FOUND when a name on the way is not there, NOT_A_FOLDER when it is
   *     something else, a link also
   */
  public static Folder open(Path root, RelativePath path) throws IOException {
    Folder folder = open(root);
    for (String name : path.names()) {
      try (Folder above = folder) {
        folder = above.folder(name);
      } catch (NoSuchFileException missing) {
        throw FileProblem.notFound(path.toString());
      } catch (NotDirectoryException other) {
        throw new FileProblem(
            FileProblem.Reason.NOT_A_FOLDER, "\"" + name + "\" in the path is not a folder.");
      }
    }
    return folder;
  }

  /**
   * A folder in this one.
   *
   * @throws NotDirectoryException for everything else, also for a link to a folder
   */
  public Folder folder(String name) throws IOException {
    // Looked at first: to open a pipe would wait for whoever writes to it.
    if (!attributes(name).orElseThrow(() -> new NoSuchFileException(name)).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    try {
      return new Folder(open.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException | NotDirectoryException known) {
      throw known;
    } catch (FileSystemException refused) {
      if (String.valueOf(refused.getReason()).contains(LINK)) {
        throw new NotDirectoryException(name);
      }
      throw refused;
    }
  }

  /** What is under a name, the link itself where it is one; empty when there is nothing. */
  public Optional<PosixFileAttributes> attributes(String name) throws IOException {
    try {
      return Optional.of(view(name).readAttributes());
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** To change who may do what with what is under a name. */
  public PosixFileAttributeView view(String name) {
    return open.getFileAttributeView(
        Path.of(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** To change who may do what with this folder itself. */
  public PosixFileAttributeView view() {
    return open.getFileAttributeView(PosixFileAttributeView.class);
  }

  /** Names of what it holds; at most once for each opened folder. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    open.forEach(path -> names.add(path.getFileName().toString()));
    return names;
  }

  /** Opens a file to be read; only what {@link #attributes} has shown to be one. */
  public SeekableByteChannel read(String name) throws IOException {
    return open.newByteChannel(
        Path.of(name),
        Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
        new FileAttribute<?>[0]);
  }

  /** Moves what is under a name here to a name there; replaces a file, or an empty folder. */
  public void move(String name, Folder to, String newName) throws IOException {
    open.move(Path.of(name), to.open, Path.of(newName));
  }

  /** Deletes a file or a link. */
  public void deleteFile(String name) throws IOException {
    open.deleteFile(Path.of(name));
  }

  /** Deletes an empty folder. */
  public void deleteFolder(String name) throws IOException {
    open.deleteDirectory(Path.of(name));
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
