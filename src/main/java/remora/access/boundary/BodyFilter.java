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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.control.Intake;
import remora.access.control.JsonBody;
import remora.access.entity.LargeBody;
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

  /** For all of a body. A read that brings nothing ends sooner, by the server's own time-out. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int PIECE = 16 * 1024;

  @Inject Caller caller;
  @Inject Dialects dialects;
  @Inject FileReception files;
  @Inject Intake intake;
  @Inject Clock clock;

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
  public void filter(ContainerRequestContext request) {
    if (!WITH_BODY.contains(request.getMethod())) {
      return;
    }
    Optional<LargeBody> large =
        dialects
            .of(request.getUriInfo())
            .largeBody(request.getMethod(), Dialects.path(request.getUriInfo()));
    if (large.isPresent()) {
      requireUncompressed(request);
      parse(files.receive(request, large.get()), MediaType.APPLICATION_JSON_TYPE);
      return;
    }
    byte[] bytes = read(request);
    request.setEntityStream(new ByteArrayInputStream(new byte[0]));
    parse(bytes, request.getMediaType());
  }

  private static void requireUncompressed(ContainerRequestContext request) {
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(
          Refusal.Reason.UNSUPPORTED_MEDIA_TYPE,
          "The body must not be compressed (Content-Encoding).");
    }
  }

  @SuppressWarnings("try") // places are held, not used
  private byte[] read(ContainerRequestContext request) {
    requireUncompressed(request);
    int length = request.getLength();
    requireFits(length);
    try (Intake.Place sender = intake.sending(caller.tenant().id());
        Intake.Place memory = intake.memory(length < 0 ? maxBytes : length)) {
      byte[] bytes = read(request.getEntityStream());
      requireFits(bytes.length);
      return bytes;
    } catch (IOException e) {
      // Cut off, or broken as chunks, or nothing more came: its sender's doing.
      throw Refusal.invalid("The body did not come whole.");
    }
  }

  private byte[] read(InputStream in) throws IOException {
    Instant end = clock.instant().plus(LONGEST);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[Math.min(PIECE, maxBytes + 1)];
    int left = maxBytes + 1;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = in.read(piece, 0, Math.min(left, piece.length));
      if (read > 0) {
        bytes.write(piece, 0, read);
        left -= read;
      }
      if (clock.instant().isAfter(end)) {
        throw Refusal.invalid("The body did not come within " + LONGEST.toSeconds() + " s.");
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Whatever the body says it is, it is taken if it is JSON: curl sends JSON as a form, clients
   * vary.
   */
  @SuppressWarnings("try")
  private void parse(byte[] bytes, MediaType type) {
    if (bytes.length == 0) {
      return;
    }
    try (Intake.Place memory = intake.memory(json.weigh(bytes))) {
      caller.sent(json.parse(bytes));
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID
          || type == null
          || type.getSubtype().endsWith("json")) {
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
