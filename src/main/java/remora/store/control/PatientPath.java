package remora.store.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's view of a file whose writes wait while the disk is full. H2's store closes itself at the
 * first write that fails, so that not even reads are answered until the server starts anew
 * (measured, docs/reliability.md).
 *
 * <p>Public, because H2 makes instances by reflection.
 */
public final class PatientPath extends FilePathWrapper {

  private static final String SCHEME = "patient";
  private static final Set<Path> HURRIED = ConcurrentHashMap.newKeySet();

  /** The name under which H2 opens a file so. */
  static String name(Path file) {
    FilePath.register(new PatientPath());
    return SCHEME + ":" + file;
  }

  /** From now on writes to the file fail at once: the server stops. */
  static void hurry(Path file) {
    HURRIED.add(file);
  }

  /** Its writes may wait, as at first. */
  static void calm(Path file) {
    HURRIED.remove(file);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    Path file = Path.of(getBase().toString());
    return new PatientChannel(super.open(mode), file, () -> !HURRIED.contains(file));
  }
}
