package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;

class DialectTest {

  private static final Map<Reason, Integer> STATUS =
      Map.ofEntries(
          Map.entry(Reason.INVALID, 400),
          Map.entry(Reason.BATCH_TOO_LARGE, 400),
          Map.entry(Reason.UNAUTHENTICATED, 401),
          Map.entry(Reason.SUBSCRIPTION_REQUIRED, 402),
          Map.entry(Reason.INSUFFICIENT_CREDITS, 402),
          Map.entry(Reason.NOT_FOUND, 404),
          Map.entry(Reason.METHOD_NOT_ALLOWED, 405),
          Map.entry(Reason.NOT_ACCEPTABLE, 406),
          Map.entry(Reason.TIMED_OUT, 408),
          Map.entry(Reason.CONFLICT, 409),
          Map.entry(Reason.KEY_IN_USE, 409),
          Map.entry(Reason.BODY_TOO_LARGE, 413),
          Map.entry(Reason.UNPROCESSABLE, 422),
          Map.entry(Reason.KEY_REUSED, 422),
          Map.entry(Reason.UNSUPPORTED_MEDIA_TYPE, 415),
          Map.entry(Reason.RATE_LIMITED, 429),
          Map.entry(Reason.QUEUE_FULL, 429),
          Map.entry(Reason.INTERNAL, 500),
          Map.entry(Reason.STREAMS_FULL, 503),
          Map.entry(Reason.UNAVAILABLE, 503));

  private static final Set<String> CODES =
      Set.of(
          "SUBSCRIPTION_REQUIRED",
          "INSUFFICIENT_CREDITS",
          "RATE_LIMITED",
          "QUEUE_FULL",
          "BATCH_TOO_LARGE");

  private final BrowserAgentsDialect dialect = new BrowserAgentsDialect();

  @ParameterizedTest
  @EnumSource(Reason.class)
  void onlyTheCodesThatClientsKnowAppear(Reason reason) {
    assertThat(reason.status()).isEqualTo(STATUS.get(reason));
    JsonObject json = dialect.error(new Refusal(reason, "why"));
    if (CODES.contains(reason.name())) {
      assertThat(json.toString()).isEqualTo("{\"error\":\"why\",\"code\":\"" + reason + "\"}");
    } else {
      assertThat(json).containsOnlyKeys("error", "message");
      assertThat(json.getString("message")).isEqualTo("why");
    }
  }

  @Test
  void anUnknownKeyIsAnsweredWordForWord() {
    assertThat(
            dialect
                .error(
                    new Refusal(Reason.UNAUTHENTICATED, "Invalid or missing Authorization header"))
                .toString())
        .isEqualTo(
            "{\"error\":\"Unauthorized\",\"message\":\"Invalid or missing Authorization header\"}");
  }

  @Test
  void anAddressThatHelpsIsPassedOn() {
    assertThat(
            dialect
                .error(Refusal.mendedAt(Reason.INSUFFICIENT_CREDITS, "why", "http://pay"))
                .getString("actionUrl"))
        .isEqualTo("http://pay");
  }

  @ParameterizedTest
  @CsvSource({
    "/browser-agent, /api/v1/browser-agents",
    "/browser-agent/, /api/v1/browser-agents",
    "/browser-agent/65f8, /api/v1/browser-agents/65f8",
    "/browser-agent/65f8/stream/, /api/v1/browser-agents/65f8/stream",
    "/list-browser-agents, /api/v1/browser-agents",
    "/list-browser-agents//, /api/v1/browser-agents",
    "/browser-agent-status, /api/v1/browser-agents/_system/status",
    "/browser-agent-capacity, /api/v1/browser-agents/_system/capacity",
    "/credits-balance/, /api/v1/browser-agents/_system/balance",
    "/api/v1/browser-tasks, /api/v1/browser-agents",
    "/api/v1/browser-tasks/65f8, /api/v1/browser-agents/65f8",
    "/api/v1/browser-tasks/_system/capacity, /api/v1/browser-agents/_system/capacity",
    "/api/v1/browser-agents/, /api/v1/browser-agents",
    "/api/v1/browser-agents/65f8, /api/v1/browser-agents/65f8",
  })
  void everyAliasLeadsToTheResource(String path, String target) {
    assertThat(Alias.of(path).map(alias -> alias.target(path))).contains(target);
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "/browser-agents",
    "/credits-balance/x",
    "/api/v1/browser-tasksx",
    "/list-browser-agents/x",
    "/practice/"
  })
  void otherPathsAreLeftAlone(String path) {
    assertThat(Alias.of(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "browser-agents, true",
    "browser-agents/x/stream, true",
    "browser-agentsx, false",
    "browser/sessions, false",
    "'', false"
  })
  void itOwnsItsPathsOnly(String path, boolean owned) {
    assertThat(dialect.owns(path)).isEqualTo(owned);
  }
}
