package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.evaluate.entity.Question;
import remora.extract.boundary.InvalidSchema;
import remora.extract.boundary.OutputSchema;

/** Reads what is asked about a page. */
final class EvaluateRequest {

  private static final int LONGEST_PROMPT = 20_000;
  private static final int LONGEST_MODEL = 200;
  private static final long MOST_STEPS = 100;
  private static final long USUAL_STEPS = 20;

  private static final Map<String, Boolean> ACTS = Map.of("simple", false, "agent", true);

  private EvaluateRequest() {}

  /**
   * Reads it.
   *
   * @param models names that may be asked for
   */
  static Question read(JsonObject body, Set<String> models) {
    Fields fields = Fields.of(body);
    String prompt = fields.requiredText("prompt", LONGEST_PROMPT).strip();
    boolean acts = fields.choice("mode", ACTS).orElse(false);
    long steps = fields.whole("maxSteps", 1, MOST_STEPS).orElse(USUAL_STEPS);
    fields
        .text("model", LONGEST_MODEL)
        .filter(name -> !models.contains(name))
        .ifPresent(
            name -> {
              throw fields.invalid(
                  "model", "is not served here; there is " + String.join(", ", models));
            });
    return new Question(prompt, acts ? (int) steps : 0, schema(fields));
  }

  private static Optional<JsonObject> schema(Fields fields) {
    Optional<JsonObject> schema = fields.object("schema");
    try {
      return schema.map(OutputSchema::compile).map(OutputSchema::json);
    } catch (InvalidSchema unusable) {
      throw fields.invalid("schema", "cannot be used: " + unusable.getMessage());
    }
  }
}
