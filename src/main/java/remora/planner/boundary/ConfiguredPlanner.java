package remora.planner.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.operations.boundary.Background;
import remora.planner.control.EmbeddedPlanner;
import remora.planner.llm.EscalatingPlanner;
import remora.planner.llm.Limits;
import remora.planner.llm.LlmPlanner;
import remora.planner.model.Endpoint;
import remora.planner.model.OpenAiModel;
import remora.planner.replay.ReplayPlanner;
import remora.planner.replay.StoredPlans;

/**
 * The planner that the configuration wants. The library that reaches models is loaded only where a
 * model is configured: no field or signature here names it.
 */
@ApplicationScoped
public class ConfiguredPlanner {

  private static final System.Logger LOG = System.getLogger(ConfiguredPlanner.class.getName());

  @Inject
  @ConfigProperty(name = "remora.planner")
  String wanted;

  @Inject
  @ConfigProperty(name = "remora.planner.confidence")
  double confidence;

  @Inject
  @ConfigProperty(name = "remora.llm.base-url")
  Optional<String> base;

  @Inject
  @ConfigProperty(name = "remora.llm.model")
  Optional<String> model;

  @Inject
  @ConfigProperty(name = "remora.llm.api-key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "remora.llm.tools")
  boolean tools;

  @Inject
  @ConfigProperty(name = "remora.llm.timeout-seconds")
  int timeoutSeconds;

  @Inject
  @ConfigProperty(name = "remora.llm.retries")
  int retries;

  @Inject
  @ConfigProperty(name = "remora.llm.call-tokens")
  int callTokens;

  @Inject
  @ConfigProperty(name = "remora.llm.answer-tokens")
  int answerTokens;

  @Inject
  @ConfigProperty(name = "remora.llm.task-tokens")
  int taskTokens;

  @Inject
  @ConfigProperty(name = "remora.replay.enabled")
  boolean replay;

  @Inject StoredPlans plans;
  @Inject EmbeddedPlanner embedded;
  @Inject @Background ManagedExecutorService executor;
  @Inject Clock clock;

  /** A configuration that cannot be used ends the start, not the first task. */
  void start(
      @Observes @Priority(100) @Initialized(ApplicationScoped.class) Object started,
      Instance<Planner> chosen) {
    LOG.log(Level.INFO, "planner: {0}", chosen.get().id());
  }

  /** Singleton, not application scoped: planners are records and cannot be proxied. */
  @Produces
  @Singleton
  Planner planner() {
    return replay ? new ReplayPlanner(ordinary(), plans) : ordinary();
  }

  private Planner ordinary() {
    return switch (wanted) {
      case "embedded" -> embedded;
      case "auto" -> configured() ? new EscalatingPlanner(embedded, llm(), confidence) : embedded;
      case "llm" -> {
        if (!configured()) {
          throw new IllegalStateException(
              "remora.planner=llm needs remora.llm.base-url and remora.llm.model");
        }
        yield llm();
      }
      default ->
          throw new IllegalStateException(
              "remora.planner is auto, embedded or llm, and not \"" + wanted + "\"");
    };
  }

  private boolean configured() {
    if (base.isPresent() != model.isPresent()) {
      throw new IllegalStateException("remora.llm.base-url and remora.llm.model go together");
    }
    return base.isPresent();
  }

  private LlmPlanner llm() {
    Endpoint endpoint =
        new Endpoint(
            URI.create(base.orElseThrow().strip()),
            model.orElseThrow().strip(),
            key.map(String::strip),
            Duration.ofSeconds(timeoutSeconds),
            retries,
            answerTokens,
            tools);
    Limits limits = new Limits(callTokens, answerTokens, taskTokens);
    return new LlmPlanner(OpenAiModel.at(endpoint, executor), limits, clock);
  }
}
