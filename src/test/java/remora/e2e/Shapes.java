package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import remora.support.Answer;

/** How things look in the browser agents API. */
final class Shapes {

  /** ISO-8601 with milliseconds, UTC. */
  static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  private static final Set<String> CODES =
      Set.of(
          "SUBSCRIPTION_REQUIRED",
          "INSUFFICIENT_CREDITS",
          "RATE_LIMITED",
          "QUEUE_FULL",
          "BATCH_TOO_LARGE");

  private static final Set<String> STEPS =
      Set.of(
          "sandbox",
          "navigation",
          "plan",
          "action",
          "screenshot",
          "validation",
          "waiting",
          "fallback",
          "done",
          "error");

  private Shapes() {}

  /** A step as it stands in a run read by id. */
  static void isStep(JsonObject step) {
    assertThat(step.keySet()).contains("type", "timestamp", "ts", "data");
    assertThat(STEPS).contains(step.getString("type"));
    assertThat(step.getString("ts")).matches(TIME);
    long millis = step.getJsonNumber("timestamp").longValueExact();
    assertThat(java.time.Instant.parse(step.getString("ts")).toEpochMilli()).isEqualTo(millis);
    assertThat(step.getJsonObject("data")).isNotNull();
  }

  /** An error as both published clients understand it, telling nothing of the server's inside. */
  static void isError(Answer answer, int status) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/json");
    JsonObject error = answer.json();
    assertThat(Set.of("error", "message", "code", "actionUrl")).containsAll(error.keySet());
    assertThat(error.getString("error")).isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "<html");
    if (error.containsKey("code")) {
      assertThat(CODES).contains(error.getString("code"));
      assertThat(status).isIn(400, 402, 429);
    }
  }

  /** An error with one of the five codes. */
  static void isError(Answer answer, int status, String code) {
    isError(answer, status);
    assertThat(answer.json().getString("code", "none")).as("%s", answer).isEqualTo(code);
  }
}
