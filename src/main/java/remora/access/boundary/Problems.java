package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import remora.access.entity.Refusal;

/** A refusal as an HTTP answer in the asking dialect. */
@ApplicationScoped
public class Problems {

  @Inject Dialects dialects;

  public Response answer(Refusal refusal, UriInfo uri) {
    byte[] body = dialects.of(uri).error(refusal).toString().getBytes(StandardCharsets.UTF_8);
    // Bytes, not text: no provider of either server can take them for something to be quoted again.
    Response.ResponseBuilder answer =
        Response.status(refusal.reason().status())
            .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
            .entity(body);
    refusal.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    if (refusal.reason() == Refusal.Reason.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }
}
