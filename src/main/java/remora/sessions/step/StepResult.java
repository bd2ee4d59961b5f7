package remora.sessions.step;

import jakarta.json.JsonValue;
import remora.sessions.entity.LogIn;

/** What a step gave. */
public sealed interface StepResult {

  /** Nothing but that it is done. */
  record Done() implements StepResult {}

  /** Where it led. */
  record Reached(String url) implements StepResult {}

  /** What a script gave, concealed texts masked. */
  record Value(JsonValue value) implements StepResult {}

  /** A PNG, in Base64. */
  record Picture(String png) implements StepResult {}

  /** How signing in went. */
  record SignedIn(LogIn.Result result) implements StepResult {}
}
