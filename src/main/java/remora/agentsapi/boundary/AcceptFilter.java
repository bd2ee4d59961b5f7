package remora.agentsapi.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import remora.access.boundary.Caller;
import remora.access.boundary.Dialects;

/**
 * In this dialect the body says whether the answer is a stream, not the Accept header, and clients
 * send any Accept. So the header is rewritten to what the answer will be, and JAX-RS chooses
 * between two methods of one media type each (one method of both types answers 204 on WildFly).
 */
@Provider
@PreMatching
@Priority(Priorities.USER)
@ApplicationScoped
public class AcceptFilter implements ContainerRequestFilter {

  @Inject BrowserAgentsDialect dialect;
  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = Dialects.path(request.getUriInfo());
    if (dialect.owns(path)) {
      boolean stream =
          path.endsWith("/stream") || (request.getMethod().equals("POST") && wantsStream());
      request
          .getHeaders()
          .putSingle(
              HttpHeaders.ACCEPT,
              stream
                  ? MediaType.SERVER_SENT_EVENTS
                  : wantsJava(request, path) ? TaskPlanResource.JAVA : MediaType.APPLICATION_JSON);
    }
  }

  /** The one answer of two forms that the header chooses. */
  private static boolean wantsJava(ContainerRequestContext request, String path) {
    return path.endsWith("/plan")
        && request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
            .anyMatch(accepted -> accepted.contains(TaskPlanResource.JAVA));
  }

  private boolean wantsStream() {
    return caller
        .body()
        .filter(JsonObject.class::isInstance)
        .map(body -> body.asJsonObject().get("stream"))
        .filter(JsonValue.TRUE::equals)
        .isPresent();
  }
}
