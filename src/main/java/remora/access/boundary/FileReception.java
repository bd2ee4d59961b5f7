package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import remora.access.control.FileInForm;
import remora.access.control.FileInJson;
import remora.access.control.Incoming;
import remora.access.control.Intake;
import remora.access.control.Received;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;

/**
 * Receives bodies that carry a file. The file is on disk when the rest is parsed: 50 MB of base64
 * in memory, as bytes and as text, would be a third of a heap of 768 MB for each.
 */
@ApplicationScoped
class FileReception {

  /** For all of a body; 50 MB over a line of 2 Mbit/s. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST_REST = 64 * 1024;
  private static final int BUFFER = 64 * 1024;

  @Inject Caller caller;
  @Inject Intake intake;
  @Inject Incoming incoming;
  @Inject Clock clock;

  /**
   * Puts the file into {@link Caller#file()}.
   *
   * @return the rest of the body, a JSON object
   * @throws Refusal INVALID, BODY_TOO_LARGE, UNAVAILABLE
   */
  @SuppressWarnings("try") // the place is held, not used
  byte[] receive(ContainerRequestContext request, LargeBody wanted) {
    // Base64 is four characters for three bytes, and some clients break its lines.
    long most = wanted.maxBytes() / 3 * 4 + wanted.maxBytes() / 16 + MOST_REST;
    if (length(request) > most) {
      throw wanted.tooLarge();
    }
    try (Intake.Place place = intake.receiving(caller.tenant().id())) {
      Path file = incoming.place();
      caller.receives(file);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        InputStream in = new BufferedInputStream(new Timed(request.getEntityStream()), BUFFER);
        Received received =
            isForm(request.getMediaType())
                ? FileInForm.read(in, boundary(request), wanted, out, MOST_REST)
                : FileInJson.read(in, wanted, out, MOST_REST);
        if (received.file()) {
          caller.received();
        }
        byte[] rest = new byte[received.json().remaining()];
        received.json().get(rest);
        return rest;
      }
    } catch (IOException e) {
      throw Refusal.invalid("The body did not come whole.");
    } finally {
      request.setEntityStream(new ByteArrayInputStream(new byte[0]));
    }
  }

  /** Beyond two gigabytes too, of which JAX-RS knows nothing. */
  private static long length(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException odd) {
      return -1;
    }
  }

  private static boolean isForm(MediaType type) {
    return type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }

  private static Optional<String> boundary(ContainerRequestContext request) {
    return Optional.ofNullable(request.getMediaType().getParameters().get("boundary"));
  }

  /** Refuses to wait any longer for a sender who takes too long over all. */
  private final class Timed extends FilterInputStream {

    private final Instant end = clock.instant().plus(LONGEST);

    Timed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
      if (clock.instant().isAfter(end)) {
        throw Refusal.invalid("The body did not come within " + LONGEST.toSeconds() + " s.");
      }
      return super.read(piece, from, length);
    }
  }
}
