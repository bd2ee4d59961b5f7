package remora.planner.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import remora.planner.llm.Tool;

/** A tool in the library's words: of JSON Schema what a tool's parameters use. */
final class ToolShape {

  private ToolShape() {}

  static ToolSpecification of(Tool tool) {
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(object(tool.parameters()))
        .build();
  }

  private static JsonObjectSchema object(JsonObject schema) {
    var object = JsonObjectSchema.builder().description(description(schema).orElse(null));
    schema
        .getJsonObject("properties")
        .forEach((name, property) -> object.addProperty(name, element(property.asJsonObject())));
    return object
        .required(strings(schema, "required"))
        .additionalProperties(schema.getBoolean("additionalProperties", true))
        .build();
  }

  private static JsonSchemaElement element(JsonObject schema) {
    String description = description(schema).orElse(null);
    if (schema.containsKey("enum")) {
      return JsonEnumSchema.builder()
          .enumValues(strings(schema, "enum"))
          .description(description)
          .build();
    }
    return switch (schema.getString("type")) {
      case "object" -> object(schema);
      case "array" ->
          JsonArraySchema.builder()
              .items(element(schema.getJsonObject("items")))
              .description(description)
              .build();
      case "boolean" -> JsonBooleanSchema.builder().description(description).build();
      case "integer" -> JsonIntegerSchema.builder().description(description).build();
      case "string" -> JsonStringSchema.builder().description(description).build();
      default -> throw new IllegalArgumentException("no such type of parameter: " + schema);
    };
  }

  /** The library leaves out what is null, and writes what is empty. */
  private static Optional<String> description(JsonObject schema) {
    return schema.containsKey("description")
        ? Optional.of(schema.getString("description"))
        : Optional.empty();
  }

  private static List<String> strings(JsonObject schema, String key) {
    return schema.containsKey(key)
        ? schema.getJsonArray(key).getValuesAs(JsonString::getString)
        : List.of();
  }
}
