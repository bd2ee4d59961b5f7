package remora.runs.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.json.Json;

class TaskTest {

  @Test
  void aSpecComesBackFromTheStoreAsItWasSent() {
    Map<String, String> input = new LinkedHashMap<>();
    input.put("e.mail", "ada@example.org");
    input.put("$first", "„Ada“\u2028");
    TaskSpec spec =
        new TaskSpec(
            "https://example.org/",
            Optional.of("Do it"),
            Optional.of(input),
            Optional.of(Json.createObjectBuilder().add("type", "object").build()),
            Optional.empty(),
            Duration.ofSeconds(7));
    Task task = Task.of("0123456789abcdef01234567", 42, spec);
    assertThat(task.id()).isEqualTo("0123456789abcdef01234567-0042");
    assertThat(task.spec()).isEqualTo(spec);
    assertThat(task.spec().input().orElseThrow().keySet()).containsExactly("e.mail", "$first");
    assertThat(task.result()).isEmpty();
  }
}
