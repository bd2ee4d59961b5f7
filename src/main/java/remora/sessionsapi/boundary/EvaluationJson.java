package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import remora.evaluate.entity.Evaluation;
import remora.evaluate.entity.Question;
import remora.json.Json;

/** Writes what came of a question. */
final class EvaluationJson {

  private EvaluationJson() {}

  static JsonObject of(Question question, Evaluation done) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("success", done.success()).add("result", done.result());
    if (!done.success()) {
      json.add("error", done.error());
    }
    if (question.acts()) {
      json.add("steps", done.steps());
    }
    return json.add("model", done.model()).add("tokensUsed", done.tokens()).build();
  }

  /** The result as a person reads it: a text as it is, everything else as JSON. */
  static String text(Evaluation done) {
    return done.result() instanceof JsonString text ? text.getString() : done.result().toString();
  }
}
