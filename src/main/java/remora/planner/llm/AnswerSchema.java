package remora.planner.llm;

import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.stream.Collectors;
import remora.json.Json;

/** The shape of an answer: sent to the model, and checked when it comes back. */
final class AnswerSchema {

  private static final int MOST = 20_000;
  private static final JsonObject SCHEMA = json(Texts.read("answer.json")).asJsonObject();
  private static final Validator VALIDATOR =
      new ValidatorFactory()
          .withJsonNodeFactory(new JakartaJsonNode.Factory())
          .withDisabledSchemaValidation(true)
          .withSchemaResolver(uri -> SchemaResolver.Result.empty())
          .createValidator();
  private static final URI ID = VALIDATOR.registerSchema((Object) SCHEMA);

  static final Tool TOOL =
      new Tool("step", "Carry out the next actions on the page, or end the task.", SCHEMA);

  private AnswerSchema() {}

  /**
   * An answer that has the shape.
   *
   * @throws ModelFailure naming what is wrong, for the model to mend
   */
  static JsonObject read(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start || text.length() > MOST) {
      throw ModelFailure.malformed(
          "The answer is no JSON object of at most " + MOST + " characters.");
    }
    JsonValue answer;
    try {
      // Some models put a code fence or a sentence around it.
      answer = json(text.substring(start, end + 1));
    } catch (JsonException e) {
      throw ModelFailure.malformed("The answer is no valid JSON.");
    }
    var result = VALIDATOR.validate(ID, answer);
    if (!result.isValid()) {
      throw ModelFailure.malformed(
          "The answer does not fit the tool's schema: "
              + result.getErrors().stream()
                  .map(error -> error.getInstanceLocation() + ": " + error.getError())
                  .limit(5)
                  .collect(Collectors.joining("; "))
              + ".");
    }
    return answer.asJsonObject();
  }

  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
