package remora.agent.entity;

import jakarta.json.JsonValue;

/**
 * How a task ended, as the engine and not the planner judged it.
 *
 * @param data wanted data or answer text, NULL unless successful
 * @param error for a person, empty when successful
 * @param steps rounds of observing and acting
 */
public record Outcome(Kind kind, JsonValue data, String error, int steps) {

  /** The ways a task can end. */
  public enum Kind {
    SUCCESS,
    ERROR,
    TIMEOUT,
    BLOCKED,
    CAPTCHA,
    LOOP,
    NO_TARGET
  }

  public static Outcome success(JsonValue data, int steps) {
    return new Outcome(Kind.SUCCESS, data, "", steps);
  }

  public static Outcome failure(Kind kind, String error, int steps) {
    return new Outcome(kind, JsonValue.NULL, error, steps);
  }
}
