package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import remora.json.Json;

/**
 * Checks a schema keyword by keyword, so that messages name the place, and rewrites the habits of
 * other drafts (no type beside properties, boolean required, nullable, list-valued items) into the
 * draft the validator runs.
 */
public final class SchemaCheck {

  private static final int MAX_CHARS = 64 * 1024;
  private static final int MAX_DEPTH = 32;
  private static final Set<String> SCHEMAS =
      Set.of(
          "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "additionalProperties",
          "unevaluatedProperties",
          "unevaluatedItems",
          "additionalItems");
  private static final Set<String> SCHEMA_MAPS =
      Set.of("properties", "$defs", "definitions", "dependentSchemas");
  private static final Set<String> SCHEMA_LISTS = Set.of("anyOf", "oneOf", "allOf", "prefixItems");
  private static final Set<String> DROPPED =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$comment",
          "$vocabulary",
          "nullable",
          "example",
          "examples",
          "default");
  private static final Set<String> REFUSED =
      Set.of(
          "patternProperties",
          "$dynamicRef",
          "$recursiveRef",
          "$dynamicAnchor",
          "$recursiveAnchor");

  private final KeywordCheck keywords;
  private int depth;

  private SchemaCheck(JsonObject root) {
    this.keywords = new KeywordCheck(root);
  }

  /** The schema as the validator shall see it. */
  public static JsonObject canonical(JsonObject schema) {
    if (JsonDepth.of(schema) > MAX_DEPTH * 4) {
      throw tooDeep();
    }
    if (schema.toString().length() > MAX_CHARS) {
      throw new SchemaFault("output", "the schema is larger than 64 KiB");
    }
    SchemaCheck check = new SchemaCheck(schema);
    JsonObject canonical = check.schema(schema, "output");
    check.requireUsable(schema);
    return canonical;
  }

  private void requireUsable(JsonObject schema) {
    Set<String> says =
        Set.of(
            "type",
            "properties",
            "items",
            "prefixItems",
            "$ref",
            "anyOf",
            "oneOf",
            "allOf",
            "enum",
            "const",
            "format",
            "pattern");
    if (schema.keySet().stream().noneMatch(says::contains)) {
      throw new SchemaFault("output", "is not a JSON Schema: it says neither type nor properties");
    }
  }

  private static SchemaFault tooDeep() {
    return new SchemaFault("output", "the schema is nested deeper than " + MAX_DEPTH + " levels");
  }

  private JsonObject schema(JsonObject in, String at) {
    if (++depth > MAX_DEPTH) {
      throw tooDeep();
    }
    JsonObjectBuilder out = Json.createObjectBuilder();
    Set<String> required = new LinkedHashSet<>();
    for (Map.Entry<String, JsonValue> entry : in.entrySet()) {
      String key = entry.getKey();
      if (!DROPPED.contains(key)) {
        keyword(
            key,
            entry.getValue(),
            at + "/" + key.replace("~", "~0").replace("/", "~1"),
            out,
            required);
      }
    }
    if (!in.containsKey("type") && in.get("properties") instanceof JsonObject) {
      out.add("type", types("object", nullable(in)));
    } else if (nullable(in)
        && in.get("type") instanceof JsonString type
        && KeywordCheck.TYPES.contains(type.getString())) {
      out.add("type", types(type.getString(), true));
    }
    if (!required.isEmpty()) {
      out.add("required", Json.createArrayBuilder(required));
    }
    depth--;
    return out.build();
  }

  private static boolean nullable(JsonObject schema) {
    return schema.get("nullable") == JsonValue.TRUE;
  }

  private static JsonValue types(String type, boolean nullable) {
    return nullable
        ? Json.createArrayBuilder().add(type).add("null").build()
        : Json.createValue(type);
  }

  private void keyword(
      String key, JsonValue value, String at, JsonObjectBuilder out, Set<String> required) {
    if (REFUSED.contains(key)) {
      throw new SchemaFault(at, "is not supported");
    } else if (key.equals("required")) {
      required(value, at, required);
    } else if (key.equals("items")) {
      items(value, at, out);
    } else if (SCHEMAS.contains(key)) {
      out.add(key, subschema(value, at));
    } else if (SCHEMA_MAPS.contains(key)) {
      out.add(key, map(key, value, at, required));
    } else if (SCHEMA_LISTS.contains(key)) {
      out.add(key, list(value, at));
    } else {
      out.add(key, keywords.plain(key, value, at));
    }
  }

  private static void required(JsonValue value, String at, Set<String> required) {
    if (value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE) {
      return; // draft 3: the parent collects it
    }
    if (!(value instanceof JsonArray array)) {
      throw new SchemaFault(at, "must be a list of property names");
    }
    for (JsonValue name : array) {
      if (!(name instanceof JsonString text)) {
        throw new SchemaFault(at, name + " is not a property name");
      }
      required.add(text.getString());
    }
  }

  private void items(JsonValue value, String at, JsonObjectBuilder out) {
    if (value instanceof JsonArray) {
      out.add("prefixItems", list(value, at));
    } else {
      out.add("items", subschema(value, at));
    }
  }

  private JsonValue subschema(JsonValue value, String at) {
    if (value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE) {
      return value;
    }
    if (!(value instanceof JsonObject object)) {
      throw new SchemaFault(at, "must be a schema");
    }
    return schema(object, at);
  }

  private JsonObject map(String key, JsonValue value, String at, Set<String> required) {
    if (!(value instanceof JsonObject object)) {
      throw new SchemaFault(at, "must be an object of schemas");
    }
    JsonObjectBuilder out = Json.createObjectBuilder();
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      out.add(entry.getKey(), subschema(entry.getValue(), at + "/" + entry.getKey()));
      if (key.equals("properties")
          && entry.getValue() instanceof JsonObject property
          && property.get("required") == JsonValue.TRUE) {
        required.add(entry.getKey());
      }
    }
    return out.build();
  }

  private JsonArray list(JsonValue value, String at) {
    if (!(value instanceof JsonArray array) || array.isEmpty()) {
      throw new SchemaFault(at, "must be a list of schemas");
    }
    JsonArrayBuilder out = Json.createArrayBuilder();
    for (int i = 0; i < array.size(); i++) {
      out.add(subschema(array.get(i), at + "/" + i));
    }
    return out.build();
  }
}
