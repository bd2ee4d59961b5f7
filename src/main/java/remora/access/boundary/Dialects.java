package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import remora.access.entity.Refusal;
import remora.json.Json;

/** Finds the dialect that a request speaks. */
@ApplicationScoped
public class Dialects {

  /** For paths that belong to nobody: they need a key too, so that they tell a stranger nothing. */
  private static final Dialect NONE =
      new Dialect() {
        @Override
        public boolean owns(String path) {
          return true;
        }

        @Override
        public Optional<String> credential(ContainerRequestContext request) {
          return Bearer.of(request);
        }

        @Override
        public JsonObject error(Refusal refusal) {
          boolean stranger = refusal.reason() == Refusal.Reason.UNAUTHENTICATED;
          return Json.createObjectBuilder()
              .add("error", stranger ? "Unauthorized" : refusal.getMessage())
              .add("message", refusal.getMessage())
              .build();
        }
      };

  @Inject Instance<Dialect> dialects;

  public Dialect of(UriInfo uri) {
    String path = path(uri);
    return dialects.stream().filter(dialect -> dialect.owns(path)).findFirst().orElse(NONE);
  }

  /**
   * A request's path under the application's base; one server starts it with a slash, the other
   * does not.
   */
  public static String path(UriInfo uri) {
    String path = uri.getPath();
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
