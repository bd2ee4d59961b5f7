package remora.chaos;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import remora.json.Json;

/** Makes up values that a schema of the contract allows. */
final class Invention {

  /** What the contract cannot say in types: the wanted data are a JSON Schema. */
  private static final List<String> SCHEMAS =
      List.of(
          "{'type':'object','properties':{'code':{'type':'string'}},'required':['code']}",
          "{'type':'array','items':{'type':'string','pattern':'^R-[0-9]+$'}}",
          "{'properties':{'code':{'type':['string','null'],'maxLength':9}}}",
          "{'$ref':'#/$defs/a','$defs':{'a':{'type':'object','additionalProperties':false}}}");

  private static final List<String> TEXTS =
      List.of(
          "Read the code.",
          "x",
          "{{a}} and {{none}}",
          "Ünïcode \uD83D\uDE80 \u202Eright to left",
          "line\nline\ttab \"quoted\" \\",
          "<script>alert(1)</script>",
          "null");

  private final Contract contract;
  private final Random random;
  private final String page;

  /**
   * A source of values.
   *
   * @param page what all tasks look at
   */
  Invention(Contract contract, Random random, String page) {
    this.contract = contract;
    this.random = random;
    this.page = page;
  }

  /** A value for a schema; the name is the field's that it is for. */
  JsonValue of(String name, JsonObject schema) {
    JsonObject says = contract.resolved(schema);
    if (name.equals("output")) {
      return json(one(SCHEMAS).replace('\'', '"'));
    }
    if (says.containsKey("enum")) {
      return says.getJsonArray("enum").get(random.nextInt(says.getJsonArray("enum").size()));
    }
    return switch (says.getString("type", "string")) {
      case "object" -> object(says);
      case "array" -> array(name, says);
      case "boolean" -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
      case "integer" -> integer(says);
      default -> text(says);
    };
  }

  private JsonObject object(JsonObject says) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    JsonArray required = says.getJsonArray("required");
    JsonObject properties = says.getJsonObject("properties");
    if (properties != null) {
      properties.forEach(
          (name, schema) -> {
            boolean must = required != null && required.contains(Json.createValue(name));
            if (must || random.nextInt(3) == 0) {
              object.add(name, of(name, schema.asJsonObject()));
            }
          });
    }
    if (says.get("additionalProperties") instanceof JsonObject values) {
      IntStream.range(0, random.nextInt(4))
          .forEach(i -> object.add("abcd".substring(i, i + 1), of("", values)));
    }
    return object.build();
  }

  private JsonArray array(String name, JsonObject says) {
    var array = Json.createArrayBuilder();
    for (int left = says.getInt("minItems", 0) + random.nextInt(3); left > 0; left--) {
      array.add(of(name + "[]", says.getJsonObject("items")));
    }
    return array.build();
  }

  private JsonValue integer(JsonObject says) {
    int least = says.getInt("minimum", 0);
    int most = says.getInt("maximum", 1000);
    return Json.createValue(
        switch (random.nextInt(3)) {
          case 0 -> least;
          case 1 -> most;
          default -> least + random.nextInt(most - least + 1);
        });
  }

  private JsonString text(JsonObject says) {
    if (says.getString("format", "").equals("uri")) {
      return Json.createValue(page);
    }
    int most = Math.min(says.getInt("maxLength", 400), 40_000);
    return Json.createValue(
        random.nextInt(8) == 0 ? "x".repeat(1 + random.nextInt(most)) : one(TEXTS));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new java.io.StringReader(text))) {
      return reader.readObject();
    }
  }
}
