package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import remora.json.Json;

/**
 * Reads JSON-LD scripts. A script that is no JSON is skipped: pages carry broken ones, and nothing
 * depends on them.
 */
final class JsonLd {

  private static final int MAX_CHARS = 1_000_000;
  private static final int MAX_DEPTH = 60;

  private static final System.Logger LOGGER = System.getLogger(JsonLd.class.getName());

  private JsonLd() {}

  static List<Thing> things(Document document) {
    List<Thing> things = new ArrayList<>();
    for (Element script : document.select("script[type~=(?i)application/ld\\+json]")) {
      String json = script.data().strip();
      if (json.isEmpty() || json.length() > MAX_CHARS || nesting(json) > MAX_DEPTH) {
        continue;
      }
      try (JsonReader reader = Json.createReader(new StringReader(json))) {
        JsonStructure root = reader.read();
        top(root, script, things);
      } catch (JsonException | IllegalStateException e) {
        LOGGER.log(Level.DEBUG, "skipped a JSON-LD script that is no JSON", e);
      }
    }
    return things;
  }

  /** The parser recurses, so hostile nesting is counted before it runs. */
  private static int nesting(String json) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return deepest;
  }

  private static void top(JsonValue value, Element script, List<Thing> things) {
    if (value instanceof JsonArray array) {
      array.forEach(v -> top(v, script, things));
    } else if (value instanceof JsonObject object) {
      if (object.get("@graph") instanceof JsonArray graph) {
        top(graph, script, things);
      }
      Thing thing = thing(object, script);
      if (!thing.properties().isEmpty()) {
        things.add(thing);
      }
    }
  }

  private static Thing thing(JsonObject object, Element script) {
    Map<String, List<Object>> properties = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          List<Object> values = new ArrayList<>();
          if (!key.startsWith("@")) {
            values(value, script, values);
          }
          if (!values.isEmpty()) {
            properties.put(key, values);
          }
        });
    return new Thing(type(object.get("@type")), properties, script, "json-ld");
  }

  private static String type(JsonValue type) {
    if (type instanceof JsonArray array && !array.isEmpty()) {
      return type(array.get(0));
    }
    return type instanceof JsonString text ? text.getString().replaceFirst("^.*[/#:]", "") : "";
  }

  private static void values(JsonValue value, Element script, List<Object> values) {
    switch (value.getValueType()) {
      case ARRAY -> value.asJsonArray().forEach(v -> values(v, script, values));
      case OBJECT -> values.add(thing(value.asJsonObject(), script));
      case STRING -> {
        String text = ((JsonString) value).getString();
        String plain =
            Words.squeeze(
                text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Jsoup.parse(text).text() : text);
        if (!plain.isEmpty()) {
          values.add(plain);
        }
      }
      case NUMBER, TRUE, FALSE -> values.add(value.toString());
      case NULL -> {}
    }
  }
}
