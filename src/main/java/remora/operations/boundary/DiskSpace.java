package remora.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the data folder's disk has room for new work. */
@ApplicationScoped
public class DiskSpace {

  private static final long MEGABYTE = 1024 * 1024;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "remora.data.min-free-mb")
  long least;

  /**
   * Asks the system each time: microseconds. A disk that cannot be asked is no reason to refuse.
   */
  public boolean hasRoom() {
    return freeMegabytes() >= least;
  }

  long freeMegabytes() {
    try {
      return Files.getFileStore(Path.of(dataDir)).getUsableSpace() / MEGABYTE;
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
