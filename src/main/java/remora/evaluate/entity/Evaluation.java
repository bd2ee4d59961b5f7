package remora.evaluate.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/**
 * What came of a question.
 *
 * @param result NULL unless successful, and where there was nothing to say
 * @param error for a person, empty when successful
 * @param steps actions that were done or failed, oldest first
 * @param model who decided: a planner's id, or the name of the language model
 * @param tokens that models have taken for it
 */
public record Evaluation(
    boolean success, JsonValue result, String error, JsonArray steps, String model, int tokens) {}
