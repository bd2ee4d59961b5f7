package remora.sessions.boundary;

import java.nio.file.Path;
import java.util.Optional;

/** Where uploaded extensions lie. A CDI bean of another package; without one there are none. */
public interface ExtensionSource {

  /** The folder of a tenant's unpacked extension. */
  Optional<Path> folder(String tenant, String id);
}
