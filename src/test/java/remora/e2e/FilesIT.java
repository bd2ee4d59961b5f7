package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Uploads of a session: section 8 of the contract. */
@Tag("e2e")
class FilesIT {

  private static final int MIB = 1024 * 1024;

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static SessionCalls session;

  private final Api api = SERVERS.api();

  @BeforeAll
  static void open() {
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void end() {
    session.close();
  }

  @Test
  void aFileIsKeptListedReplacedAndDeleted() {
    Answer made = session.post("/files", "{'filename':'a b.txt','file':'aGVsbG8='}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json()).containsKeys("filename", "size", "uploadedAt");
    assertThat(made.json().getInt("size")).isEqualTo(5);
    assertThat(session.post("/files", "{'filename':'a b.txt','file':''}").status()).isEqualTo(201);
    JsonObject listed = session.get("/files").json();
    assertThat(listed.getJsonArray("files").getValuesAs(JsonObject.class))
        .anySatisfy(
            file -> {
              assertThat(file.getString("filename")).isEqualTo("a b.txt");
              assertThat(file.getInt("size")).isZero();
            });
    assertThat(delete("/files/a%20b.txt").status()).isEqualTo(204);
    assertThat(delete("/files/a%20b.txt").status()).isEqualTo(404);
    assertThat(delete("/files/a%20b.txt").json().getString("error")).isEqualTo("file_not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'filename':'x'}",
        "{'file':'aGVsbG8='}",
        "{'filename':'x','file':'not base64!'}",
        "{'filename':'x','file':'aGVsbG8=','more':1}",
        "{'filename':1,'file':'aGVsbG8='}",
        "{'filename':'x','file':17}",
        "{'filename':'','file':'aGVsbG8='}",
        "{'filename':'..','file':'aGVsbG8='}",
        "{'filename':'.','file':'aGVsbG8='}",
        "{'filename':'../x','file':'aGVsbG8='}",
        "{'filename':'a\\\\b','file':'aGVsbG8='}",
        "{'filename':'x','file':'aGVsbG8=','file':'aGVsbG8='}"
      })
  void whatBreaksARuleIsRefused(String body) {
    Answer answer = session.post("/files", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json()).containsKeys("error", "message", "statusCode");
  }

  @Test
  void aNameHas255CharactersAtMost() {
    String name = "x".repeat(255);
    assertThat(session.post("/files", "{'filename':'" + name + "','file':''}").status())
        .isEqualTo(201);
    assertThat(session.post("/files", "{'filename':'x" + name + "','file':''}").status())
        .isEqualTo(400);
    assertThat(delete("/files/" + name).status()).isEqualTo(204);
  }

  @Test
  void strangersSeeNothing() {
    assertThat(api.anonymous().get(session.path("/files")).status()).isEqualTo(401);
    assertThat(api.get(SessionCalls.PATH + "/6c1f6bd6-7b8e-4b43-9a94-0d5d3f6f4c11/files").status())
        .isEqualTo(404);
  }

  /** Six at a time, which is 400 MB of base64 for a server with a heap of 768 MB. */
  @Test
  void filesOf50MiBAreTakenSeveralAtATimeAndOneByteMoreIsNot() {
    List<CompletableFuture<Answer>> uploads =
        Stream.of("1", "2", "3", "4", "5", "6")
            .map(n -> CompletableFuture.supplyAsync(() -> upload("large-" + n, 50 * MIB)))
            .toList();
    uploads.forEach(
        upload -> {
          assertThat(upload.join().status()).as(upload.join().toString()).isEqualTo(201);
          assertThat(upload.join().json().getInt("size")).isEqualTo(50 * MIB);
        });
    assertThat(upload("larger", 50 * MIB + 1).status()).isEqualTo(413);
    for (int n = 1; n <= 6; n++) {
      assertThat(delete("/files/large-" + n).status()).isEqualTo(204);
    }
    assertThat(session.get("/files").json().toString()).doesNotContain("larger");
  }

  private Answer upload(String name, int bytes) {
    return api.send(
        session.path("/files"),
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> body(name, bytes))));
  }

  private static InputStream body(String name, int bytes) {
    InputStream head = text(json("{'filename':'" + name + "','file':'"));
    return new SequenceInputStream(new SequenceInputStream(head, new Zeroes(bytes)), text("\"}"));
  }

  private static InputStream text(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer delete(String path) {
    return api.send(session.path(path), request -> request.DELETE());
  }

  /** So many zero bytes, in base64. */
  private static final class Zeroes extends InputStream {

    private final byte[] end;
    private long whole;
    private int at;

    Zeroes(int bytes) {
      whole = bytes / 3 * 4L;
      end = Base64.getEncoder().encode(new byte[bytes % 3]);
    }

    @Override
    public int read() {
      if (whole > 0) {
        whole--;
        return 'A';
      }
      return at < end.length ? end[at++] : -1;
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
      int read = 0;
      while (read < length) {
        int next = read();
        if (next < 0) {
          return read == 0 ? -1 : read;
        }
        piece[from + read++] = (byte) next;
      }
      return read;
    }
  }
}
