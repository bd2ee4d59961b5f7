package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import remora.access.boundary.Bearer;
import remora.access.boundary.Dialect;
import remora.access.boundary.Dialects;
import remora.access.entity.Refusal;
import remora.json.Json;

/** Paths, key and errors of the browser agents API. */
@ApplicationScoped
public class BrowserAgentsDialect implements Dialect {

  static final String PATH = "browser-agents";
  private static final String STREAM = "/stream";

  @Override
  public boolean owns(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /**
   * EventSource in browsers cannot set headers, so that attaching to a stream takes the key as a
   * parameter too.
   */
  @Override
  public Optional<String> credential(ContainerRequestContext request) {
    Optional<String> key = Bearer.of(request);
    boolean attaching =
        request.getMethod().equals("GET") && Dialects.path(request.getUriInfo()).endsWith(STREAM);
    return key.isPresent() || !attaching
        ? key
        : Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("apiKey"));
  }

  /**
   * {@code {error, message?, code?, actionUrl?}}. Clients show {@code error} and choose their
   * exception by {@code code} before they look at the status, so only the five codes they know may
   * appear, and none in a 401.
   */
  @Override
  public JsonObject error(Refusal refusal) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    switch (refusal.reason()) {
      case UNAUTHENTICATED ->
          json.add("error", "Unauthorized").add("message", refusal.getMessage());
      case SUBSCRIPTION_REQUIRED, INSUFFICIENT_CREDITS, RATE_LIMITED, QUEUE_FULL, BATCH_TOO_LARGE ->
          json.add("error", refusal.getMessage()).add("code", refusal.reason().name());
      case INVALID,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          TIMED_OUT,
          CONFLICT,
          KEY_IN_USE,
          KEY_REUSED,
          BODY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          UNPROCESSABLE,
          INTERNAL,
          STREAMS_FULL,
          UNAVAILABLE ->
          json.add("error", refusal.getMessage()).add("message", refusal.getMessage());
    }
    refusal.actionUrl().ifPresent(url -> json.add("actionUrl", url));
    return json.build();
  }
}
