package remora.access.boundary;

import jakarta.annotation.PostConstruct;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.control.JsonBody;
import remora.access.entity.Refusal;

/**
 * Reads a body once, within its limit, and leaves it parsed in {@link Caller}. Without the limit a
 * 100 MB array was accepted and ended the server with an OutOfMemoryError.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 200)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  @Inject Caller caller;

  @Inject
  @ConfigProperty(name = "remora.limits.body-bytes")
  int maxBytes;

  @Inject
  @ConfigProperty(name = "remora.limits.json-depth")
  int maxDepth;

  private JsonBody json;

  @PostConstruct
  void prepare() {
    json = new JsonBody(maxDepth);
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!WITH_BODY.contains(request.getMethod())) {
      return;
    }
    byte[] bytes = read(request);
    request.setEntityStream(new ByteArrayInputStream(new byte[0]));
    if (bytes.length > 0) {
      parse(bytes, request.getMediaType());
    }
  }

  private byte[] read(ContainerRequestContext request) throws IOException {
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(
          Refusal.Reason.UNSUPPORTED_MEDIA_TYPE,
          "The body must not be compressed (Content-Encoding).");
    }
    requireFits(request.getLength());
    byte[] bytes = request.getEntityStream().readNBytes(maxBytes + 1);
    requireFits(bytes.length);
    return bytes;
  }

  /**
   * Whatever the body says it is, it is taken if it is JSON: curl sends JSON as a form, clients
   * vary.
   */
  private void parse(byte[] bytes, MediaType type) {
    try {
      caller.sent(json.parse(bytes));
    } catch (Refusal e) {
      if (type == null || type.getSubtype().endsWith("json")) {
        throw e;
      }
      throw new Refusal(
          Refusal.Reason.UNSUPPORTED_MEDIA_TYPE,
          "The body must be JSON; it is sent as " + type.getType() + "/" + type.getSubtype() + ".");
    }
  }

  private void requireFits(int length) {
    if (length > maxBytes) {
      throw new Refusal(
          Refusal.Reason.BODY_TOO_LARGE, "The body is larger than " + maxBytes + " bytes.");
    }
  }
}
