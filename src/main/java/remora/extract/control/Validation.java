package remora.extract.control;

import com.google.re2j.Pattern;
import dev.harrel.jsonschema.Draft2020EvaluatorFactory;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the validator with a meter in every keyword: references may fan out exponentially or run in
 * circles, and the library bounds neither. Patterns run in RE2J, because the library's own use
 * java.util.regex, which backtracks.
 */
public final class Validation {

  private static final int MAX_STEPS = 200_000;
  private static final int MAX_NESTED = 400;
  private static final int MAX_REPORTED = 20;

  private Validation() {}

  /**
   * Tries the schema on a few values, so that what the library cannot read is refused when the task
   * arrives.
   *
   * @throws SchemaFault when the schema cannot be read or refers to itself without end
   */
  public static void probe(JsonObject canonical) {
    for (JsonValue value :
        List.of(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_ARRAY, JsonValue.NULL)) {
      try {
        List<String> unused = run(canonical, value);
      } catch (TooMuchWork e) {
        throw new SchemaFault("output", "the schema refers to itself without end");
      } catch (JsonSchemaException | IllegalArgumentException e) {
        throw new SchemaFault("output", "is not a usable JSON Schema: " + e.getMessage());
      }
    }
  }

  public static List<String> violations(JsonObject canonical, JsonValue data) {
    if (JsonDepth.of(data) > 200) {
      return List.of("the data is nested too deep to be checked");
    }
    try {
      return run(canonical, data);
    } catch (TooMuchWork e) {
      return List.of("the schema takes too much work to check");
    }
  }

  private static List<String> run(JsonObject canonical, JsonValue data) {
    List<Error> errors =
        new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .withEvaluatorFactory(new MeteredFactory())
            .withDisabledSchemaValidation(true)
            .withSchemaResolver(uri -> SchemaResolver.Result.empty())
            .validate((Object) canonical, data)
            .getErrors();
    Set<String> readable = new LinkedHashSet<>();
    for (Error error : errors) {
      if (error.getError() != null && readable.size() < MAX_REPORTED) {
        readable.add(
            (error.getInstanceLocation().isEmpty() ? "/" : error.getInstanceLocation())
                + ": "
                + error.getError());
      }
    }
    return List.copyOf(new ArrayList<>(readable));
  }

  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts keyword evaluations of one validation. */
  private static final class MeteredFactory implements EvaluatorFactory {

    private final EvaluatorFactory draft = new Draft2020EvaluatorFactory();
    private int steps;
    private int nested;

    @Override
    public Optional<Evaluator> create(
        SchemaParsingContext context, String keyword, JsonNode value) {
      if (keyword.equals("pattern")) {
        return Optional.of(metered(pattern(Pattern.compile(value.asString()))));
      }
      if (keyword.equals("format")) {
        return Optional.of(metered(format(value.asString())));
      }
      return draft.create(context, keyword, value).map(this::metered);
    }

    private static Evaluator pattern(Pattern pattern) {
      return (context, node) ->
          !node.isString() || pattern.matcher(node.asString()).find()
              ? Evaluator.Result.success()
              : Evaluator.Result.failure(
                  "\"" + node.asString() + "\" does not match " + pattern.pattern());
    }

    private static Evaluator format(String format) {
      return (context, node) ->
          !node.isString() || Formats.matches(format, node.asString())
              ? Evaluator.Result.success()
              : Evaluator.Result.failure("\"" + node.asString() + "\" is not a " + format);
    }

    private Evaluator metered(Evaluator inner) {
      return new Evaluator() {
        @Override
        public Result evaluate(EvaluationContext context, JsonNode node) {
          if (++steps > MAX_STEPS || nested > MAX_NESTED) {
            throw new TooMuchWork();
          }
          nested++;
          try {
            return inner.evaluate(context, node);
          } finally {
            nested--;
          }
        }

        @Override
        public int getOrder() {
          return inner.getOrder();
        }
      };
    }
  }
}
