package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;

/**
 * What JAX-RS itself refuses, such as unknown paths, in the asking dialect and not as the server's
 * HTML page.
 */
@Provider
@ApplicationScoped
public class RestErrorMapper implements ExceptionMapper<WebApplicationException> {

  @Inject Problems problems;
  @Inject Failures failures;
  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response given = exception.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    Response answer =
        problems.answer(
            given.getStatus() < 500 ? refusal(given.getStatus()) : failures.log(exception), uri);
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  static Refusal refusal(int status) {
    return switch (status) {
      case 401 -> new Refusal(Reason.UNAUTHENTICATED, "Invalid or missing Authorization header");
      case 404 -> new Refusal(Reason.NOT_FOUND, "There is nothing at this path.");
      case 405 -> new Refusal(Reason.METHOD_NOT_ALLOWED, "This path does not take this method.");
      case 406 -> new Refusal(Reason.NOT_ACCEPTABLE, "There is no answer of an accepted type.");
      case 413 -> new Refusal(Reason.BODY_TOO_LARGE, "The body is too large.");
      case 415 -> new Refusal(Reason.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON.");
      default -> Refusal.invalid("The request cannot be understood.");
    };
  }
}
