package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import remora.support.Agents;
import remora.support.Servers;

/** Every task of the demo, in one run, as a newcomer sends them. */
@Tag("e2e")
class DemoTasksIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final List<JsonObject> TASKS = DemoTasks.all();
  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static JsonObject run = JsonValue.EMPTY_JSON_OBJECT;

  @BeforeAll
  static void runAllTasks() {
    List<JsonObject> sent =
        TASKS.stream().map(task -> DemoTasks.on(SERVERS.server().base(), task)).toList();
    Agents agents = SERVERS.agents();
    run = agents.end(agents.async(Agents.run(sent)), Duration.ofMinutes(8));
  }

  static Stream<Arguments> tasks() {
    return IntStream.range(0, TASKS.size())
        .mapToObj(i -> Arguments.of(i, TASKS.get(i).getString("url")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tasks")
  void givesWhatItShould(int index, String url) {
    JsonObject expect = TASKS.get(index).getJsonObject("expect");
    JsonObject result = Agents.results(run).get(index);
    assertThat(result.getString("status"))
        .as("%s: %s", url, result)
        .isEqualTo(expect.getString("status"));
    JsonValue data = expect.getOrDefault("data", JsonValue.NULL);
    assertThat(SameData.same(data, result.get("data")))
        .as("expected %s, got %s", data, result)
        .isTrue();
    BigDecimal credits = Agents.number(result, "creditsUsed");
    if (result.getString("status").equals("SUCCESS")) {
      assertThat(credits).isGreaterThanOrEqualTo(LEAST);
      assertThat(result.containsKey("error")).isFalse();
    } else {
      assertThat(credits).isZero();
      assertThat(result.getString("error")).isNotBlank();
    }
  }

  @Test
  void theRunCostsWhatItsTasksCost() {
    BigDecimal sum =
        Agents.results(run).stream()
            .map(result -> Agents.number(result, "creditsUsed"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(Agents.number(run, "totalCreditsUsed")).isEqualByComparingTo(sum);
    assertThat(run.getString("status")).isEqualTo("completed");
    assertThat(run.getInt("completed")).isEqualTo(TASKS.size());
  }
}
