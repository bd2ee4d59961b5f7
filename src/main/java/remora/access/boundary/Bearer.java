package remora.access.boundary;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The key in an {@code Authorization: Bearer} header. */
public final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  public static Optional<String> of(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(key -> !key.isEmpty());
  }
}
