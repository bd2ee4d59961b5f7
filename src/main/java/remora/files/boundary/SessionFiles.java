package remora.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.files.control.Room;
import remora.files.control.Staging;
import remora.files.entity.FileLimits;

/** The folders of browser sessions, each below the session's own: uploads and workspace. */
@ApplicationScoped
public class SessionFiles {

  private static final String UPLOADS = "uploads";
  private static final String WORKSPACE = "workspace";

  /** Private, and gone with the session's folder. */
  private static final String STAGING = "staging";

  /** Sessions share them by chance, which costs one a wait for the other's write and no more. */
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

  @Inject
  @ConfigProperty(name = "remora.files.upload-bytes")
  long uploadBytes;

  @Inject
  @ConfigProperty(name = "remora.files.zip-bytes")
  long zipBytes;

  @Inject
  @ConfigProperty(name = "remora.files.session-bytes")
  long sessionBytes;

  @Inject
  @ConfigProperty(name = "remora.files.session-files")
  int sessionFiles;

  /** The workspace of the session whose folder this is. */
  public Workspace workspace(Path session) {
    Path root = session.toAbsolutePath().resolve(WORKSPACE);
    return new Workspace(root, staging(session), room(session, root), limits(), lock(session));
  }

  /** The uploads of the session whose folder this is. */
  public Uploads uploads(Path session) {
    Path root = session.toAbsolutePath().resolve(UPLOADS);
    return new Uploads(root, staging(session), room(session, root), limits(), lock(session));
  }

  private static Staging staging(Path session) {
    return new Staging(session.toAbsolutePath().resolve(STAGING));
  }

  private Room room(Path session, Path root) {
    Path folder = session.toAbsolutePath();
    return new Room(List.of(folder.resolve(UPLOADS), folder.resolve(WORKSPACE)), root, limits());
  }

  private FileLimits limits() {
    return new FileLimits(uploadBytes, zipBytes, sessionBytes, sessionFiles);
  }

  private Lock lock(Path session) {
    return locks.get(Math.floorMod(session.toAbsolutePath().hashCode(), locks.size()));
  }
}
