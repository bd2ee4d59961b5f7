package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Extensions, uploaded and at work in a session's browser: section 13 of the contract. */
@Tag("e2e")
class ExtensionsIT {

  private static final String PATH = "/api/v1/browser/extensions";
  private static final String MANIFEST =
      """
      {"manifest_version": 3, "name": "Marker", "version": "1.2.3",
       "content_scripts": [{"matches": ["<all_urls>"], "js": ["js/mark.js"], "run_at": "document_end"}]}
      """;
  private static final String SCRIPT = "document.documentElement.dataset.marked = 'yes';";

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  /** Where the operator has not allowed them. */
  @RegisterExtension static final Servers USUALLY = Servers.impatient();

  private static LocalSite site;

  private final Api api = SERVERS.api();

  @BeforeAll
  static void open() {
    site = new LocalSite().page("/", "<title>plain</title>");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void oneIsAtWorkInTheSessionsThatNameItAndInNoOther() {
    JsonObject made = made(upload(zip("manifest.json", MANIFEST, "js/mark.js", SCRIPT)));
    try (SessionCalls with =
            SessionCalls.open(api, "{'extensions':['" + made.getString("id") + "']}");
        SessionCalls without = SessionCalls.open(api, "{}")) {
      assertThat(with.created().getJsonArray("extensions").getString(0))
          .isEqualTo(made.getString("id"));
      assertThat(marked(with)).isEqualTo("\"yes\"");
      assertThat(marked(without)).isEqualTo("null");
    }
    assertThat(delete(api, made.getString("id")).status()).isEqualTo(204);
  }

  private static String marked(SessionCalls session) {
    session.done("{'url':'" + site.url("/") + "'}");
    return session.value("document.documentElement.dataset.marked");
  }

  @Test
  void oneIsKeptListedAndDeleted() {
    JsonObject made = made(upload(zip("manifest.json", MANIFEST, "js/mark.js", SCRIPT)));
    assertThat(made.getString("name")).isEqualTo("Marker");
    assertThat(made.getString("version")).isEqualTo("1.2.3");
    assertThat(made.getInt("size")).isEqualTo(MANIFEST.length() + SCRIPT.length());
    assertThat(made.getString("createdAt")).endsWith("Z");
    String id = made.getString("id");
    assertThat(ids(api)).contains(id);
    Api other = api.withKey(Servers.SECOND_KEY);
    assertThat(ids(other)).doesNotContain(id);
    assertThat(delete(other, id).status()).isEqualTo(404);
    assertThat(delete(api, id).status()).isEqualTo(204);
    assertThat(delete(api, id).status()).isEqualTo(404);
    assertThat(ids(api)).doesNotContain(id);
    assertThat(
            api.post(SessionCalls.PATH, SessionCalls.json("{'extensions':['" + id + "']}"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void aFormIsAnotherWayToUploadOne() {
    byte[] zip = zip("manifest.json", MANIFEST, "js/mark.js", SCRIPT);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ascii(
            "--part\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMine\r\n"
                + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n"));
    form.writeBytes(zip);
    form.writeBytes(ascii("\r\n--part--\r\n"));
    Answer answer =
        api.send(
            PATH,
            request ->
                request
                    .header("Content-Type", "multipart/form-data; boundary=part")
                    .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    JsonObject made = made(answer);
    assertThat(made.getString("name")).isEqualTo("Mine");
    assertThat(delete(api, made.getString("id")).status()).isEqualTo(204);
  }

  static List<byte[]> noExtensions() {
    return List.of(
        new byte[0],
        ascii("hello"),
        zip("other.json", MANIFEST),
        zip("manifest.json", "{"),
        zip("manifest.json", MANIFEST, "../outside.js", SCRIPT),
        zip("manifest.json", MANIFEST, "/etc/outside.js", SCRIPT));
  }

  @ParameterizedTest
  @MethodSource("noExtensions")
  void whatIsNoneIsRefused(byte[] archive) {
    Answer answer = upload(archive);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().getInt("statusCode")).isEqualTo(400);
  }

  /** 201 MB of zeros, which are 200 kB packed. */
  @Test
  void whatIsTooLargeUnpackedIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      byte[] piece = new byte[1024 * 1024];
      for (int n = 0; n < 201; n++) {
        zip.write(piece);
      }
    }
    Answer answer = upload(bytes.toByteArray());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
    assertThat(answer.json().getInt("statusCode")).isEqualTo(413);
  }

  @Test
  void theyAreOffUntilTheOperatorAllowsThem() {
    String file =
        Base64.getEncoder().encodeToString(zip("manifest.json", MANIFEST, "js/mark.js", SCRIPT));
    Answer answer = USUALLY.api().post(PATH, "{\"file\":\"" + file + "\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("message")).contains("remora.extensions.enabled");
  }

  @Test
  void whoHasNoKeyIsNotHeard() {
    assertThat(api.anonymous().get(PATH).status()).isEqualTo(401);
    assertThat(api.anonymous().post(PATH, "{}").status()).isEqualTo(401);
    assertThat(delete(api.anonymous(), UUID.randomUUID().toString()).status()).isEqualTo(401);
  }

  private Answer upload(byte[] archive) {
    String file = Base64.getEncoder().encodeToString(archive);
    return api.post(PATH, "{\"file\":\"" + file + "\"}");
  }

  private static JsonObject made(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private static Answer delete(Api of, String id) {
    return of.send(PATH + "/" + id, request -> request.DELETE());
  }

  private static List<String> ids(Api of) {
    return of.get(PATH).ok().getJsonArray("extensions").getValuesAs(JsonObject.class).stream()
        .map(extension -> extension.getString("id"))
        .toList();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Names and contents in turn. */
  private static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
