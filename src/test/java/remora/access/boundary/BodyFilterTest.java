package remora.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remora.access.control.Intake;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.access.entity.Tenant;

class BodyFilterTest {

  private final BodyFilter filter = new BodyFilter();
  private final Caller caller = new Caller();
  private final FakeRequest request = new FakeRequest();

  @BeforeEach
  void wire() {
    filter.caller = caller;
    filter.dialects = withoutFiles();
    filter.intake = new Intake();
    filter.clock = Clock.systemUTC();
    caller.isTenant(new Tenant("one", 0, 1, 1, OptionalInt.empty()));
    filter.maxBytes = 1000;
    filter.maxDepth = 64;
    filter.prepare();
  }

  private static Dialects withoutFiles() {
    return new Dialects() {
      @Override
      public Dialect of(UriInfo uri) {
        return new AgentsLike();
      }
    };
  }

  /** A dialect none of whose requests carries a file. */
  private static final class AgentsLike implements Dialect {

    @Override
    public boolean owns(String path) {
      return true;
    }

    @Override
    public Optional<String> credential(ContainerRequestContext request) {
      return Optional.empty();
    }

    @Override
    public JsonObject error(Refusal refusal) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  @Test
  void aBodyIsParsedWhateverItSaysItIs() throws IOException {
    for (MediaType type :
        List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.TEXT_PLAIN_TYPE,
            MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      send("{\"a\": \"" + type.getSubtype() + "\"}");
      request.type = type;
      filter.filter(request.context());
      assertThat(caller.object().getString("a")).isEqualTo(type.getSubtype());
    }
  }

  @Test
  void whatIsNotJsonIsRefusedByWhatItSaysItIs() {
    send("<a/>");
    assertThat(refusal().reason()).isEqualTo(Reason.INVALID);
    send("<a/>");
    request.type = MediaType.APPLICATION_XML_TYPE;
    assertThat(refusal().reason()).isEqualTo(Reason.UNSUPPORTED_MEDIA_TYPE);
    send("<a/>");
    request.type = null;
    assertThat(refusal().reason()).isEqualTo(Reason.INVALID);
    request.headers.put("Content-Encoding", "gzip");
    assertThat(refusal()).hasMessageContaining("compressed");
  }

  @Test
  void aDeclaredLengthBeyondTheLimitIsRefusedUnread() {
    request.length = 1001;
    request.body = new Endless();
    assertThat(refusal().reason()).isEqualTo(Reason.BODY_TOO_LARGE);
    assertThat(((Endless) request.body).read).isZero();
  }

  @Test
  void anEndlessBodyIsReadToTheLimitOnly() {
    request.body = new Endless();
    assertThat(refusal().reason()).isEqualTo(Reason.BODY_TOO_LARGE);
    assertThat(((Endless) request.body).read).isEqualTo(1001);
  }

  @Test
  void aBodyThatDripsIsGivenUp() {
    filter.clock = new Hurrying();
    request.body = new Endless();
    assertThat(refusal()).hasMessageContaining("within 30 s");
    assertThat(((Endless) request.body).read).isLessThan(1001);
  }

  @Test
  void aBodyThatBreaksOffIsItsSendersFault() {
    request.body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("closed");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    assertThat(refusal().reason()).isEqualTo(Reason.INVALID);
  }

  @Test
  void exactlyTheLimitFits() throws IOException {
    send("\"" + "x".repeat(998) + "\"");
    filter.filter(request.context());
    assertThat(caller.body()).isPresent();
  }

  @Test
  void noBodyIsRefusedOnlyByWhoNeedsOne() throws IOException {
    filter.filter(request.context());
    assertThat(caller.body()).isEmpty();
    assertThatThrownBy(caller::object).hasMessageContaining("The body is empty");
    send("[1]");
    filter.filter(request.context());
    assertThatThrownBy(caller::object).hasMessage("The body must be a JSON object; got array.");
  }

  @Test
  void aGetIsNotRead() throws IOException {
    request.method = "GET";
    request.body = new Endless();
    filter.filter(request.context());
    assertThat(((Endless) request.body).read).isZero();
  }

  private void send(String text) {
    request.body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> filter.filter(request.context()));
  }

  private static final class Endless extends InputStream {
    private int read;

    @Override
    public int read() {
      read++;
      return '[';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int some = Math.min(length, 400);
      read += some;
      return some;
    }
  }

  /** Twenty seconds go by each time that it is looked at. */
  private static final class Hurrying extends Clock {
    private long seconds;

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(seconds += 20);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
