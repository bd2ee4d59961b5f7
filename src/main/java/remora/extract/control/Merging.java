package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remora.extract.entity.Evidence;
import remora.extract.entity.Extraction;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;
import remora.json.Json;

/** Puts what several pages gave into one: lists grow, other values keep what was found first. */
public final class Merging {

  private final Extraction first;
  private final Extraction next;
  private final int wanted;
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private boolean limited;

  private Merging(Extraction first, Extraction next, int wanted) {
    this.first = first;
    this.next = next;
    this.wanted = wanted;
  }

  public static Extraction of(Extraction first, Extraction next, Shape shape, int wanted) {
    Merging merging = new Merging(first, next, wanted);
    JsonValue data = merging.value(first.data(), next.data(), shape, "", true);
    return new Extraction(
        data, List.copyOf(merging.evidence.values()), List.copyOf(merging.missing));
  }

  /** Answers without a schema: two lists are one list, else the first that is something stays. */
  public static Extraction answers(Extraction first, Extraction next, int wanted) {
    return first.data() instanceof JsonArray && next.data() instanceof JsonArray
        ? of(first, next, Shape.array(Shape.scalar(Kind.ANY, "", ""), ""), wanted)
        : first.data() == JsonValue.NULL ? next : first;
  }

  private JsonValue value(JsonValue a, JsonValue b, Shape shape, String at, boolean required) {
    return switch (shape.kind()) {
      case OBJECT -> object(a, b, shape, at, required);
      case ARRAY -> array(a, b, shape, at, required);
      default -> scalar(a, b, shape, at, required);
    };
  }

  private JsonValue object(JsonValue a, JsonValue b, Shape shape, String at, boolean required) {
    JsonObject left = a instanceof JsonObject o ? o : JsonValue.EMPTY_JSON_OBJECT;
    JsonObject right = b instanceof JsonObject o ? o : JsonValue.EMPTY_JSON_OBJECT;
    if (left.isEmpty() && right.isEmpty() && !at.isEmpty()) {
      gap(required && !shape.nullable(), at);
      return JsonValue.NULL;
    }
    JsonObjectBuilder out = Json.createObjectBuilder();
    boolean any = false;
    Map<String, JsonArray> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, Shape> property : shape.properties().entrySet()) {
      String key = property.getKey();
      boolean must = shape.required().contains(key);
      JsonValue one = left.getOrDefault(key, JsonValue.NULL);
      JsonValue two = right.getOrDefault(key, JsonValue.NULL);
      JsonValue merged =
          value(one, two, property.getValue(), at + "/" + Findings.escape(key), must);
      if (merged instanceof JsonArray array) {
        arrays.put(key, array);
      }
      if (merged != JsonValue.NULL || left.containsKey(key) || right.containsKey(key)) {
        out.add(key, merged);
        any |= merged != JsonValue.NULL;
      }
    }
    JsonObject merged = recounted(out.build(), shape, at, arrays);
    return any ? merged : JsonValue.NULL;
  }

  /** Counts and sums over a list that grew are made again. */
  private JsonObject recounted(
      JsonObject object, Shape shape, String at, Map<String, JsonArray> arrays) {
    JsonObjectBuilder out = Json.createObjectBuilder(object);
    shape
        .properties()
        .forEach(
            (key, property) -> {
              String path = at + "/" + Findings.escape(key);
              Evidence old = evidence.get(path);
              if (property.isNumeric()
                  && old != null
                  && old.method().equals("derived")
                  && !arrays.isEmpty()) {
                Derived.sum(key, arrays)
                    .or(() -> Derived.count(key, arrays))
                    .ifPresent(
                        d -> {
                          out.add(key, d.value());
                          evidence.put(
                              path, new Evidence(path, old.url(), "", d.from(), "derived"));
                        });
              }
            });
    return out.build();
  }

  private JsonValue array(JsonValue a, JsonValue b, Shape shape, String at, boolean required) {
    int limit = shape.maxItems();
    int most = limited ? 0 : wanted;
    limited = true;
    if (most > 0) {
      limit = limit == 0 ? most : Math.min(limit, most);
    }
    Shape item = shape.items().orElse(Shape.scalar(Kind.STRING, "", ""));
    JsonArrayBuilder out = Json.createArrayBuilder();
    Set<String> known = new HashSet<>();
    int count = 0;
    for (boolean second : new boolean[] {false, true}) {
      JsonArray from =
          (second ? b : a) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
      for (int i = 0; i < from.size(); i++) {
        JsonValue record = from.get(i);
        boolean fresh = known.add(normal(record)) || !second;
        if (fresh && (limit == 0 || count < limit)) {
          out.add(record);
          carry(second ? next : first, at + "/" + i, at + "/" + count);
          gaps(record, item, at + "/" + count);
          count++;
        }
      }
    }
    int least = Math.max(most == 0 ? 0 : limit, shape.minItems());
    if (count < least) {
      missing.add((at.isEmpty() ? "/" : at) + ": " + count + " of " + least);
    }
    boolean none = !(a instanceof JsonArray) && !(b instanceof JsonArray);
    if (none) {
      gap(required && count >= least, at.isEmpty() ? "/" : at);
      return JsonValue.NULL;
    }
    return out.build();
  }

  /** What a record lacks moves with it. */
  private void gaps(JsonValue record, Shape item, String at) {
    if (record instanceof JsonObject object) {
      for (String key : item.required()) {
        Shape property = item.properties().get(key);
        if (!object.containsKey(key)
            && (property == null || !property.nullable() || property.kind() == Kind.ANY)) {
          missing.add(at + "/" + Findings.escape(key));
        }
      }
      item.properties()
          .forEach(
              (key, shape) -> {
                if (shape.kind() == Kind.OBJECT && object.get(key) instanceof JsonObject inner) {
                  gaps(inner, shape, at + "/" + Findings.escape(key));
                }
              });
    }
  }

  private JsonValue scalar(JsonValue a, JsonValue b, Shape shape, String at, boolean required) {
    boolean one = a != null && a != JsonValue.NULL;
    boolean two = b != null && b != JsonValue.NULL;
    if (one || two) {
      carry(one ? first : next, at, at);
      return one ? a : b;
    }
    gap(required && (!shape.nullable() || shape.kind() == Kind.ANY), at);
    return JsonValue.NULL;
  }

  private void gap(boolean required, String at) {
    if (required) {
      missing.add(at);
    }
  }

  private void carry(Extraction from, String path, String to) {
    for (Evidence e : from.evidence()) {
      if (e.path().equals(path) || e.path().startsWith(path + "/")) {
        String moved = to + e.path().substring(path.length());
        evidence.putIfAbsent(moved, new Evidence(moved, e.url(), e.ref(), e.snippet(), e.method()));
      }
    }
  }

  /** Records are the same when they differ in nothing but case and white space. */
  private static String normal(JsonValue value) {
    String text = value instanceof JsonString s ? s.getString() : value.toString();
    return Words.lower(Words.squeeze(text));
  }
}
