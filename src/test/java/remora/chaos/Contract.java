package remora.chaos;

import dev.harrel.jsonschema.Draft2020EvaluatorFactory;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import remora.json.Json;

/** The API's contract, as a program reads it. */
record Contract(
    JsonObject document, Map<JsonObject, Function<JsonValue, Validator.Result>> checks) {

  private Contract(JsonObject document) {
    this(document, new ConcurrentHashMap<>());
  }

  /** A method on a path, such as {@code GET /list-browser-agents}, with what is said of it. */
  record Operation(String method, String path, JsonObject says) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The one in this project. */
  static Contract own() {
    try {
      Object yaml =
          new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build())
              .loadFromString(Files.readString(Path.of("openapi/browser-agents.yaml")));
      @SuppressWarnings("unchecked")
      Map<String, ?> document = (Map<String, ?>) yaml;
      return new Contract(Json.createObjectBuilder(document).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (method, says) ->
                            operations.add(
                                new Operation(
                                    method.toUpperCase(Locale.ROOT), path, says.asJsonObject()))));
    return operations;
  }

  /** What a status means; empty when the contract does not know it there. */
  Optional<JsonObject> response(Operation operation, int status) {
    return Optional.ofNullable(
            operation.says().getJsonObject("responses").getJsonObject(Integer.toString(status)))
        .map(this::resolved);
  }

  /** An object, or the one that it refers to. */
  JsonObject resolved(JsonObject object) {
    String ref = object.getString("$ref", "");
    return ref.isEmpty()
        ? object
        : Json.createPointer(ref.substring(1)).getValue(document).asJsonObject();
  }

  /** What is wrong with a value by a schema of this contract. */
  List<String> violations(JsonObject schema, JsonValue value) {
    return checks.computeIfAbsent(schema, this::check).apply(value).getErrors().stream()
        .filter(error -> error.getError() != null)
        .map(Contract::words)
        .toList();
  }

  /** Read once a schema: each brings all the others with it. */
  private Function<JsonValue, Validator.Result> check(JsonObject schema) {
    JsonObject whole =
        Json.createObjectBuilder()
            .add("allOf", Json.createArrayBuilder().add(nullable(schema)))
            .add("components", nullable(document.getJsonObject("components")))
            .build();
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .withEvaluatorFactory(new Draft2020EvaluatorFactory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    URI uri = validator.registerSchema((Object) whole);
    return value -> validator.validate(uri, value);
  }

  private static String words(Error error) {
    return error.getInstanceLocation() + ": " + error.getError();
  }

  /** OpenAPI 3.0's own way to allow null, in the words of the draft that the validator runs. */
  private static JsonValue nullable(JsonValue value) {
    if (value instanceof JsonObject object) {
      var plain = Json.createObjectBuilder();
      object.forEach((name, inner) -> plain.add(name, nullable(inner)));
      JsonObject schema = plain.build();
      return object.get("nullable") == JsonValue.TRUE
          ? Json.createObjectBuilder()
              .add(
                  "anyOf",
                  Json.createArrayBuilder()
                      .add(schema)
                      .add(Json.createObjectBuilder().add("type", "null")))
              .build()
          : schema;
    }
    if (value instanceof jakarta.json.JsonArray array) {
      var plain = Json.createArrayBuilder();
      array.forEach(inner -> plain.add(nullable(inner)));
      return plain.build();
    }
    return value;
  }
}
