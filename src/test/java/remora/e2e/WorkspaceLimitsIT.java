package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Await;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** What a workspace refuses for its size or its caller, and what a browser puts there. */
@Tag("e2e")
class WorkspaceLimitsIT {

  private static final long MIB = 1024 * 1024;
  private static final String NOWHERE = SessionCalls.PATH + "/" + UUID.randomUUID();

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static SessionCalls session;
  private static LocalSite site;

  private final Api api = SERVERS.api();

  @BeforeAll
  static void open() {
    session = SessionCalls.open(SERVERS.api(), "{}");
    site =
        new LocalSite()
            .page("/", "<a id=get href=/report>report</a>")
            .route(
                "/report",
                exchange -> {
                  byte[] report = "figures".getBytes(StandardCharsets.US_ASCII);
                  exchange
                      .getResponseHeaders()
                      .add("Content-Disposition", "attachment; filename=report.bin");
                  exchange.sendResponseHeaders(200, report.length);
                  exchange.getResponseBody().write(report);
                });
  }

  @AfterAll
  static void end() {
    session.close();
    site.close();
  }

  @Test
  void aDownloadIsBelowDownloads() {
    session.done("{'url':'" + site.url("/") + "','actions':[{'type':'click','selector':'#get'}]}");
    Answer file =
        Await.found(
            "the download",
            Duration.ofSeconds(20),
            () ->
                java.util.Optional.of(session.get("/fs/file?path=downloads/report.bin"))
                    .filter(answer -> answer.status() == 200));
    JsonObject read = file.json();
    assertThat(read.getString("content")).isEqualTo("ZmlndXJlcw==");
    assertThat(read.getInt("bytes")).isEqualTo(7);
  }

  @Test
  void whatIsTooLargeIsNeitherReadNorPackedNorWritten() throws IOException {
    Path workspace =
        SERVERS.server().dataDir().resolve("sessions").resolve(session.id()).resolve("workspace");
    // Without a byte on the disk.
    try (RandomAccessFile large = new RandomAccessFile(workspace.resolve("large").toFile(), "rw")) {
      large.setLength(500 * MIB + 1);
    }
    assertTooLarge(session.get("/fs/file?path=large"));
    assertTooLarge(session.get("/fs/zip"));
    assertThat(session.get("/fs/info?path=large").json().getJsonNumber("size").longValue())
        .isEqualTo(500 * MIB + 1);
    assertThat(send(api, "DELETE", session.path("/fs/file?path=large")).status()).isEqualTo(204);
    assertThat(session.get("/fs/zip").status()).isEqualTo(200);
    String content = "A".repeat((int) (72 * MIB));
    assertTooLarge(
        api.send(
            session.path("/fs/file"),
            request ->
                request
                    .header("Content-Type", "application/json")
                    .PUT(
                        BodyPublishers.ofString(
                            "{\"path\":\"new\",\"content\":\"" + content + "\"}"))));
    assertThat(session.get("/fs/info?path=new").status()).isEqualTo(404);
  }

  /** Only who has the session's folder can put links into it: a browser, or another program. */
  @Test
  void linksAreToldAndLeadNowhere() throws IOException {
    Path workspace =
        SERVERS.server().dataDir().resolve("sessions").resolve(session.id()).resolve("workspace");
    Path secret = Files.writeString(SERVERS.server().dataDir().resolve("not-theirs"), "secret");
    Path link = Files.createSymbolicLink(workspace.resolve("link"), secret);
    try {
      JsonObject info = session.get("/fs/info?path=link").ok();
      assertThat(info.getString("type")).isEqualTo("symlink");
      assertThat(session.get("/fs/dir?path=").text()).contains("\"symlink\"");
      assertThat(session.get("/fs/file?path=link").status()).isEqualTo(400);
      assertThat(session.get("/fs/zip").text()).doesNotContain("secret");
    } finally {
      Files.delete(link);
      Files.delete(secret);
    }
  }

  @Test
  void whoOwnsAFileMaySayItAgain() {
    assertThat(put("/fs/file", "{\"path\":\"owned\",\"content\":\"\"}").status()).isEqualTo(201);
    JsonObject info = session.get("/fs/info?path=owned").ok();
    String owner = "\"uid\":" + info.getInt("uid") + ",\"gid\":" + info.getInt("gid");
    assertThat(put("/fs/permissions", "{\"path\":\"owned\"," + owner + "}").status())
        .isEqualTo(200);
    assertThat(session.get("/fs/info?path=owned").ok().getInt("uid")).isEqualTo(info.getInt("uid"));
  }

  private Answer put(String path, String body) {
    return api.send(
        session.path(path),
        request ->
            request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  private static void assertTooLarge(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
    assertThat(answer.json().getInt("statusCode")).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /files",
    "POST, /files",
    "DELETE, /files/x",
    "GET, /fs/file?path=x",
    "PUT, /fs/file",
    "DELETE, /fs/file?path=x",
    "GET, /fs/dir?path=",
    "PUT, /fs/dir",
    "DELETE, /fs/dir?path=x",
    "PUT, /fs/move",
    "GET, /fs/info?path=x",
    "PUT, /fs/permissions",
    "GET, /fs/zip?path=",
    "GET, /live-view"
  })
  void strangersAndSessionsThatAreNot(String method, String rest) {
    Answer stranger = send(api.anonymous(), method, session.path(rest));
    assertThat(stranger.status()).as(stranger.toString()).isEqualTo(401);
    assertThat(stranger.json().getString("error")).isEqualTo("unauthorized");
    for (Answer none :
        new Answer[] {
          send(api, method, NOWHERE + rest),
          send(api.withKey(Servers.SECOND_KEY), method, session.path(rest))
        }) {
      assertThat(none.status()).as(none.toString()).isEqualTo(404);
      assertThat(none.json().getString("error")).isEqualTo("session_not_found");
    }
  }

  /** With a body that each of the calls could use. */
  private static Answer send(Api of, String method, String path) {
    String body =
        path.endsWith("/files")
            ? "{\"filename\":\"x\",\"file\":\"\"}"
            : path.endsWith("/move")
                ? "{\"from\":\"x\",\"to\":\"y\"}"
                : path.endsWith("/permissions")
                    ? "{\"path\":\"x\",\"mode\":420}"
                    : path.endsWith("/dir")
                        ? "{\"path\":\"x\"}"
                        : "{\"path\":\"x\",\"content\":\"\"}";
    return of.send(
        path,
        request ->
            switch (method) {
              case "GET" -> request.GET();
              case "DELETE" -> request.DELETE();
              default ->
                  request
                      .header("Content-Type", "application/json")
                      .method(method, BodyPublishers.ofString(body));
            });
  }
}
