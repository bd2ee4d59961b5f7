package remora.planner.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import remora.operations.entity.Deadline;
import remora.planner.control.EmbeddedPlanners;
import remora.planner.llm.Tool;
import remora.planner.model.Endpoint;
import remora.planner.model.OpenAiModel;

class ConfiguredPlannerTest {

  /** As the shipped file configures it. */
  static ConfiguredPlanner shipped() throws IOException {
    Properties file = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("payara-config/microprofile-config.properties"))) {
      file.load(in);
    }
    ConfiguredPlanner configured = new ConfiguredPlanner();
    configured.wanted = file.getProperty("remora.planner");
    configured.confidence = Double.parseDouble(file.getProperty("remora.planner.confidence"));
    configured.base = Optional.ofNullable(file.getProperty("remora.llm.base-url"));
    configured.model = Optional.ofNullable(file.getProperty("remora.llm.model"));
    configured.key = Optional.ofNullable(file.getProperty("remora.llm.api-key"));
    configured.tools = Boolean.parseBoolean(file.getProperty("remora.llm.tools"));
    configured.timeoutSeconds = Integer.parseInt(file.getProperty("remora.llm.timeout-seconds"));
    configured.retries = Integer.parseInt(file.getProperty("remora.llm.retries"));
    configured.callTokens = Integer.parseInt(file.getProperty("remora.llm.call-tokens"));
    configured.answerTokens = Integer.parseInt(file.getProperty("remora.llm.answer-tokens"));
    configured.taskTokens = Integer.parseInt(file.getProperty("remora.llm.task-tokens"));
    configured.embedded = EmbeddedPlanners.plain();
    configured.clock = Clock.systemUTC();
    return configured;
  }

  /** Called through another class loader, too. */
  public static String shippedId() throws IOException {
    return shipped().planner().id();
  }

  /** Likewise. */
  public static Object askModel() {
    Endpoint endpoint =
        new Endpoint(
            URI.create("http://127.0.0.1:9/v1"),
            "small",
            Optional.empty(),
            Duration.ofSeconds(1),
            0,
            100,
            true);
    Deadline deadline = Deadline.in(Duration.ofSeconds(5), Clock.systemUTC());
    Tool tool = new Tool("step", "", JsonValue.EMPTY_JSON_OBJECT);
    return OpenAiModel.at(endpoint, Runnable::run).ask(List.of(), tool, deadline);
  }

  @Test
  void withoutAModelItIsTheEmbeddedOne() throws IOException {
    assertThat(shippedId()).isEqualTo("embedded");
  }

  @Test
  void wantedDecides() throws IOException {
    ConfiguredPlanner configured = shipped();
    configured.wanted = "llm";
    assertThatThrownBy(configured::planner).hasMessageContaining("needs remora.llm.base-url");
    configured.wanted = "best";
    assertThatThrownBy(configured::planner).hasMessageContaining("not \"best\"");
    configured.wanted = "auto";
    configured.base = Optional.of("http://127.0.0.1:9/v1");
    assertThatThrownBy(configured::planner).hasMessageContaining("go together");
    configured.callTokens = 10;
    configured.model = Optional.of("small");
    assertThatThrownBy(configured::planner).hasMessageContaining("remora.llm.call-tokens");
  }

  @Test
  void theLibraryIsLoadedOnlyForAModel() throws Exception {
    WithoutLibrary loader = new WithoutLibrary();
    assertThat(call(loader, "shippedId")).isEqualTo("embedded");
    assertThatThrownBy(() -> call(loader, "askModel"))
        .as("the loader would have shown it")
        .hasRootCauseInstanceOf(ClassNotFoundException.class)
        .hasStackTraceContaining("dev.langchain4j");
  }

  private static Object call(ClassLoader loader, String method) throws Exception {
    Method found = loader.loadClass(ConfiguredPlannerTest.class.getName()).getMethod(method);
    found.setAccessible(true);
    try {
      return found.invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
