package remora.agent.entity;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import remora.planner.entity.Goal;

/**
 * What the agent is asked to do.
 *
 * @param tenant whose browser it may use
 * @param url first page
 */
public record Assignment(String tenant, String url, Goal goal) {

  /** Fills {@code {{key}}} placeholders of the instruction from the input. */
  public static Assignment of(
      String tenant,
      String url,
      Optional<String> instruction,
      Optional<Map<String, String>> input,
      Optional<JsonObject> output,
      Optional<String> successCondition) {
    Map<String, String> values = input.orElse(Map.of());
    String filled = instruction.orElse("");
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return new Assignment(
        tenant,
        url,
        new Goal(
            filled.strip(),
            values,
            output,
            successCondition.orElse("").strip(),
            instruction.orElse("").strip()));
  }
}
