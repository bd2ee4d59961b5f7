package remora.sessionsapi.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import remora.access.boundary.Dialects;

/**
 * Pictures and PDFs are given as bytes to who accepts those by name, and to all others as JSON:
 * what a program sends without thinking about it, such as {@code *}{@code /*}, must not change the
 * answer.
 */
@Provider
@PreMatching
@Priority(Priorities.USER)
@ApplicationScoped
public class BytesFilter implements ContainerRequestFilter {

  @Inject SessionsDialect dialect;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = Dialects.path(request.getUriInfo());
    if (dialect.owns(path) && path.endsWith("/screenshot")) {
      choose(request, "image/", CapturesResource.PNG);
    } else if (dialect.owns(path) && path.endsWith("/pdf")) {
      choose(request, CapturesResource.PDF, CapturesResource.PDF);
    }
  }

  private static void choose(ContainerRequestContext request, String named, String bytes) {
    boolean wanted =
        request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
            .anyMatch(accepted -> accepted.contains(named));
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, wanted ? bytes : MediaType.APPLICATION_JSON);
  }
}
