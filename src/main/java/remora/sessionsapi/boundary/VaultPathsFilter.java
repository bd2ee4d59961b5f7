package remora.sessionsapi.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import remora.access.boundary.Dialects;

/**
 * Takes {@code /browser/credentials} for {@code /credentials}, and the same for integrations: the
 * vendor's pages name both spellings.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 100)
public class VaultPathsFilter implements ContainerRequestFilter {

  private static final String BELOW = "browser/";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = Dialects.path(uri);
    String rest = path.startsWith(BELOW) ? path.substring(BELOW.length()) : "";
    if (isUnder(rest, SessionsDialect.CREDENTIALS) || isUnder(rest, SessionsDialect.INTEGRATIONS)) {
      String raw = uri.getPath(false);
      String encoded = raw.startsWith("/") ? raw.substring(1) : raw;
      request.setRequestUri(
          uri.getBaseUriBuilder()
              .path(encoded.substring(BELOW.length()))
              .replaceQuery(uri.getRequestUri().getRawQuery())
              .build());
    }
  }

  private static boolean isUnder(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
