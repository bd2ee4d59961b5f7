package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Answer;
import remora.support.Servers;

/**
 * The served description of the API: a server that cannot read it serves an empty one, with status
 * 200.
 */
@Tag("e2e")
class OpenApiIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  @Test
  void theServedDocumentHasThePathsOfTheApi() {
    Answer answer =
        SERVERS
            .api()
            .anonymous()
            .send("/openapi", request -> request.header("Accept", "application/json"));
    JsonObject document = answer.ok();
    assertThat(document.getString("openapi")).startsWith("3.0");
    assertThat(document.getJsonObject("paths").keySet())
        .anyMatch(path -> path.endsWith("/browser-agents"))
        .anyMatch(path -> path.endsWith("/browser-agents/{id}"))
        .anyMatch(path -> path.endsWith("/browser-agents/{id}/stream"))
        .anyMatch(path -> path.endsWith("/browser-agents/{id}/tasks/{index}/plan"));
    assertThat(document.getJsonObject("components").getJsonObject("schemas")).isNotEmpty();
  }
}
