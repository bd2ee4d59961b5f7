package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Recordings of a session: section 10 of the contract. */
@Tag("e2e")
class RecordingIT {

  private static final int PICTURES = 3;

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  @Test
  void whatThePageShowedIsThere() throws IOException {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertThat(session.get("/recording").status()).isEqualTo(404);
      Answer started = session.post("/recording/start", "{}");
      assertThat(started.status()).isEqualTo(200);
      assertThat(started.json().getString("status")).isEqualTo("recording");
      assertRefused(session.post("/recording/start", "{}"), 409, "already_recording");
      assertRefused(session.get("/recording"), 409, "still_recording");
      Await.that("pictures", Duration.ofSeconds(20), () -> painted(session) >= PICTURES);
      Answer stopped = session.post("/recording/stop", "{}");
      assertThat(stopped.status()).isEqualTo(200);
      assertThat(stopped.json().getString("status")).isEqualTo("stopped");
      assertThat(stopped.json().getString("recordingId"))
          .isEqualTo(started.json().getString("recordingId"));
      assertRefused(session.post("/recording/stop", "{}"), 404, "not_recording");
      assertShows(session.get("/recording"));
    }
  }

  /** Something changes on the page each time, so that there is something to record. */
  private static int painted(SessionCalls session) throws IOException {
    session.done(
        "{'url':'data:text/html,<body style=background:rgb(0,90,0)><h1>"
            + UUID.randomUUID()
            + "</h1>'}");
    Path folder = SERVERS.server().dataDir().resolve("sessions/" + session.id() + "/recording");
    int pictures = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jpg")) {
      for (Path unused : files) {
        pictures++;
      }
    }
    return pictures;
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().getString("error")).isEqualTo(code);
  }

  private static void assertShows(Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    if (answer.header("X-Recording-Format").equals("mp4")) {
      assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
      assertThat(new String(answer.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
      return;
    }
    assertThat(answer.header("X-Recording-Format")).isEqualTo("frames");
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    Map<String, byte[]> files = unpacked(answer.body());
    List<JsonObject> frames = frames(files.get("frames.json"));
    assertThat(frames).hasSizeGreaterThanOrEqualTo(PICTURES).hasSize(files.size() - 1);
    assertThat(frames).extracting(frame -> frame.getInt("atMs")).isSorted();
    for (JsonObject frame : frames) {
      assertThat(ImageIO.read(new ByteArrayInputStream(files.get(frame.getString("file")))))
          .isNotNull();
    }
  }

  private static List<JsonObject> frames(byte[] json) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject().getJsonArray("frames").getValuesAs(JsonObject.class);
    }
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void theCapabilityRecordsFromTheStart() {
    try (SessionCalls session =
        SessionCalls.open(SERVERS.api(), "{'capabilities':['recording']}")) {
      assertRefused(session.post("/recording/start", "{}"), 409, "already_recording");
      assertThat(session.post("/recording/stop", "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void itGoesWithTheSession() {
    try (SessionCalls session =
        SessionCalls.open(SERVERS.api(), "{'capabilities':['recording']}")) {
      assertThat(session.post("/recording/stop", "{}").status()).isEqualTo(200);
      assertThat(session.delete().status()).isEqualTo(204);
      assertRefused(session.get("/recording"), 404, "session_not_found");
      assertRefused(session.post("/recording/start", "{}"), 404, "session_not_found");
      assertRefused(session.post("/recording/stop", "{}"), 404, "session_not_found");
    }
    for (String call : List.of("", "/start", "/stop")) {
      String path = SessionCalls.PATH + "/" + UUID.randomUUID() + "/recording" + call;
      Answer stranger =
          call.isEmpty()
              ? SERVERS.api().anonymous().get(path)
              : SERVERS.api().anonymous().post(path, "{}");
      assertThat(stranger.status()).as(call).isEqualTo(401);
    }
  }
}
