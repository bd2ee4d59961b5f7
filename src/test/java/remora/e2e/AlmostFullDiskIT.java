package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.RemoraServer;

/** More room wanted than any disk has: the server reads and takes nothing new. */
@Tag("e2e")
class AlmostFullDiskIT {

  private static RemoraServer server;

  @BeforeAll
  static void start() {
    server = RemoraServer.startUnready("disk", Map.of("REMORA_DATA_MIN_FREE_MB", "9000000000000"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void newWorkIsRefusedForNow() {
    JsonObject run = Agents.run(Agents.reading("http://127.0.0.1:1/", "Read the code.", "code"));
    refused(server.api().post(Agents.PATH, run), "error");
    JsonObject session = Json.createObjectBuilder().build();
    refused(server.api().post("/api/v1/browser/sessions", session), "message");
    assertThat(new Agents(server.api()).total()).isZero();
  }

  private static void refused(Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("60");
    assertThat(answer.json().getString(words)).contains("disk");
  }

  @Test
  void readinessSaysWhy() {
    Answer health = server.health().orElseThrow();
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.text()).containsPattern("\"name\":\\s*\"disk\",\\s*\"status\":\\s*\"DOWN\"");
  }
}
