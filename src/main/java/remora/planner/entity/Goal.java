package remora.planner.entity;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * What a task is to achieve.
 *
 * @param instruction plain language, {@code {{key}}} placeholders already filled; may be empty
 * @param input values for forms, logins, searches, by key, in the order given
 * @param output JSON Schema of the wanted data
 * @param successCondition plain-language assertion; may be empty
 * @param template the instruction as it was written, {@code {{key}}} not filled
 */
public record Goal(
    String instruction,
    Map<String, String> input,
    Optional<JsonObject> output,
    String successCondition,
    String template) {

  /** An instruction without placeholders. */
  public Goal(
      String instruction,
      Map<String, String> input,
      Optional<JsonObject> output,
      String successCondition) {
    this(instruction, input, output, successCondition, instruction);
  }
}
