package remora.sessionsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.boundary.Bearer;
import remora.access.boundary.Dialect;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;
import remora.json.Json;

/** Paths, key and errors of the browser sessions API. */
@ApplicationScoped
public class SessionsDialect implements Dialect {

  static final String SESSIONS = "browser/sessions";
  static final String EXTENSIONS = "browser/extensions";
  static final String CREDENTIALS = "credentials";
  static final String INTEGRATIONS = "vault-integrations";

  /** The seed has these two below {@code browser}, the vendor's own pages have not. */
  private static final String BELOW = "browser/";

  private static final Set<String> ROOTS =
      Set.of(
          SESSIONS,
          EXTENSIONS,
          CREDENTIALS,
          INTEGRATIONS,
          BELOW + CREDENTIALS,
          BELOW + INTEGRATIONS);

  @Inject
  @ConfigProperty(name = "remora.files.upload-bytes")
  long uploadBytes;

  @Override
  public boolean owns(String path) {
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  @Override
  public Optional<String> credential(ContainerRequestContext request) {
    return Bearer.of(request);
  }

  /** Files come in the body, as base64 of a member or, for extensions, as a part of a form too. */
  @Override
  public Optional<LargeBody> largeBody(String method, String path) {
    boolean session = path.startsWith(SESSIONS + "/");
    if (method.equals("POST")
        && (path.equals(EXTENSIONS) || (session && path.endsWith("/files")))) {
      return Optional.of(new LargeBody("file", uploadBytes));
    }
    return method.equals("PUT") && session && path.endsWith("/fs/file")
        ? Optional.of(new LargeBody("content", uploadBytes))
        : Optional.empty();
  }

  /** {@code {error, message, statusCode, details?}}; {@code error} is a code in snake case. */
  @Override
  public JsonObject error(Refusal refusal) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("error", refusal.code().orElseGet(() -> code(refusal.reason())))
            .add("message", refusal.getMessage())
            .add("statusCode", refusal.reason().status());
    if (!refusal.details().isEmpty()) {
      json.add("details", refusal.details());
    }
    return json.build();
  }

  private static String code(Refusal.Reason reason) {
    return switch (reason) {
      case INVALID, BATCH_TOO_LARGE -> "invalid_request";
      case UNAUTHENTICATED -> "unauthorized";
      case SUBSCRIPTION_REQUIRED, INSUFFICIENT_CREDITS -> "payment_required";
      case NOT_FOUND -> "not_found";
      case METHOD_NOT_ALLOWED -> "method_not_allowed";
      case NOT_ACCEPTABLE -> "not_acceptable";
      case TIMED_OUT -> "timeout";
      case CONFLICT, KEY_IN_USE -> "conflict";
      case BODY_TOO_LARGE -> "payload_too_large";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
      case UNPROCESSABLE, KEY_REUSED -> "unprocessable";
      case RATE_LIMITED, QUEUE_FULL -> "rate_limited";
      case INTERNAL -> "internal_error";
      case STREAMS_FULL, UNAVAILABLE -> "unavailable";
    };
  }
}
