package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** A session's workspace: section 9 of the contract. */
@Tag("e2e")
class WorkspaceIT {

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
  void aFileIsWrittenReadAndDeleted() {
    Answer written = put("file", "{'path':'a/b/c.txt','content':'aGVsbG8=','mode':384}");
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.json()).hasToString(json("{'path':'a/b/c.txt','bytes':5}"));
    JsonObject read = get("file", "a/b/c.txt").json();
    assertThat(read.getString("content")).isEqualTo("aGVsbG8=");
    assertThat(read.getInt("bytes")).isEqualTo(5);
    assertThat(read.getBoolean("truncated")).isFalse();
    JsonObject info = get("info", "a/b/c.txt").json();
    assertThat(info.getInt("mode")).isEqualTo(384);
    assertThat(info.getString("type")).isEqualTo("file");
    assertThat(info).containsKeys("mtime", "uid", "gid", "size", "path");
    assertThat(put("permissions", "{'path':'a/b/c.txt','mode':420}").status()).isEqualTo(200);
    assertThat(get("info", "a/b/c.txt").json().getInt("mode")).isEqualTo(420);
    assertThat(delete("file", "a/b/c.txt").status()).isEqualTo(204);
    assertThat(delete("file", "a/b/c.txt").status()).isEqualTo(404);
    assertThat(get("file", "a/b/c.txt").status()).isEqualTo(404);
  }

  @Test
  void foldersAreMadeListedMovedAndDeleted() {
    assertThat(put("dir", "{'path':'x/y'}").status()).isEqualTo(201);
    assertThat(put("dir", "{'path':'x/y'}").status()).isEqualTo(201);
    assertThat(put("file", "{'path':'x/f','content':''}").status()).isEqualTo(201);
    assertThat(put("dir", "{'path':'x/f'}").status()).isEqualTo(409);
    assertThat(put("file", "{'path':'x/y','content':''}").status()).isEqualTo(400);
    JsonObject listed = get("dir", "x").json();
    assertThat(listed.getJsonArray("entries")).hasSize(2);
    assertThat(listed.getJsonArray("entries").getJsonObject(1).getString("type")).isEqualTo("dir");
    assertThat(delete("dir", "x").status()).isEqualTo(409);
    assertThat(delete("dir", "x/f").status()).isEqualTo(409);
    assertThat(put("move", "{'from':'x/f','to':'x/y'}").status()).isEqualTo(409);
    assertThat(put("move", "{'from':'none','to':'x/z'}").status()).isEqualTo(404);
    assertThat(put("move", "{'from':'x/f','to':'x/g'}").status()).isEqualTo(200);
    assertThat(delete("dir", "x&recursive=perhaps").status()).isEqualTo(400);
    assertThat(api.send(session.path("/fs/dir?path=x&recursive=true"), r -> r.DELETE()).status())
        .isEqualTo(204);
    assertThat(get("dir", "x").status()).isEqualTo(404);
    assertThat(get("dir", "").json().getJsonArray("entries").toString()).contains("downloads");
    assertThat(session.get("/fs/dir").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../api-key", "a/../../x", "a\0b", "a\\b"})
  void noPathLeadsOut(String path) {
    for (String call : List.of("file", "dir", "info", "zip")) {
      assertThat(get(call, path).status()).as(call).isEqualTo(400);
    }
    assertThat(delete("file", path).status()).isEqualTo(400);
    assertThat(delete("dir", path).status()).isEqualTo(400);
  }

  @Test
  void aPathHas4096BytesAtMost() {
    String longest = ("n".repeat(127) + "/").repeat(32).substring(0, 4095);
    assertThat(get("info", longest + "x").status()).isEqualTo(404);
    assertThat(get("info", longest + "xy").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file {'path':'a'}",
        "file {'content':''}",
        "file {'path':'a','content':'','more':1}",
        "file {'path':'a','content':'','mode':'0644'}",
        "file {'path':'a','content':'','mode':512}",
        "file {'path':'a','content':'','mode':1.5}",
        "file {'path':'','content':''}",
        "file {'path':'../a','content':''}",
        "dir {'path':'a','more':1}",
        "dir {}",
        "move {'from':'a'}",
        "move {'from':'a','to':'b','more':1}",
        "move {'from':'/a','to':'b'}",
        "permissions {'path':'downloads'}",
        "permissions {'path':'downloads','mode':420,'more':1}",
        "permissions {'path':'downloads','uid':-1}"
      })
  void bodiesThatBreakARuleAreRefused(String call) {
    String[] parts = call.split(" ", 2);
    Answer answer = put(parts[0], parts[1]);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("invalid_request");
  }

  @Test
  void theWorkspaceComesAsAZip() throws IOException {
    assertThat(put("file", "{'path':'z/one/a.txt','content':'YQ=='}").status()).isEqualTo(201);
    Answer zip = get("zip", "z/one");
    assertThat(zip.status()).isEqualTo(200);
    assertThat(zip.header("content-type")).startsWith("application/zip");
    assertThat(zip.header("content-disposition")).startsWith("attachment").contains("z-one.zip");
    assertThat(names(zip)).containsExactly("a.txt");
    Answer all = session.get("/fs/zip");
    assertThat(all.header("content-disposition")).contains("workspace.zip");
    assertThat(names(all)).contains("z/one/a.txt", "downloads/");
    assertThat(get("zip", "none").status()).isEqualTo(404);
  }

  private static List<String> names(Answer answer) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private Answer put(String call, String body) {
    return api.send(
        session.path("/fs/" + call),
        request ->
            request
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(body))));
  }

  private Answer get(String call, String path) {
    return session.get("/fs/" + call + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private Answer delete(String call, String path) {
    String query = path.contains("&") ? path : URLEncoder.encode(path, StandardCharsets.UTF_8);
    return api.send(session.path("/fs/" + call + "?path=" + query), request -> request.DELETE());
  }
}
