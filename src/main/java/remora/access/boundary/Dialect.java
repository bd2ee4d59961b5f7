package remora.access.boundary;

import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;

/**
 * What access has to know of one public API: its paths, where its key is, and its shape of an
 * error. A CDI bean.
 */
public interface Dialect {

  /** Whether a path, without the application's base and a leading slash, belongs to it. */
  boolean owns(String path);

  /** The API key that came with a request. */
  Optional<String> credential(ContainerRequestContext request);

  /** Whether a request carries a file; a path as for {@link #owns}. */
  default Optional<LargeBody> largeBody(String method, String path) {
    return Optional.empty();
  }

  /** The body of an error answer. */
  JsonObject error(Refusal refusal);
}
