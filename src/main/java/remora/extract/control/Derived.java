package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.extract.control.Selection.Row;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;
import remora.json.Json;

/**
 * Values no page prints but which follow from what it shows: a count, a sum, whether a phrase is
 * there.
 */
final class Derived {

  private static final List<String> COUNTING =
      List.of(
          "count",
          "total",
          "number",
          "num",
          "of",
          "how",
          "many",
          "no",
          "quantity",
          "amount",
          "sum",
          "the");
  private static final List<String> ASKING =
      List.of(
          "is",
          "has",
          "have",
          "contains",
          "mentions",
          "shows",
          "exists",
          "present",
          "found",
          "visible",
          "are",
          "does",
          "was",
          "can",
          "offers",
          "includes");

  private Derived() {}

  /** A derived value and what it was derived from. */
  record Value(JsonValue value, String from) {}

  /**
   * What follows for a value that no cell holds.
   *
   * @param others yes-or-no properties that other records of the list show
   */
  static Optional<Value> of(
      List<String> path,
      Shape shape,
      Source source,
      Map<String, JsonArray> arrays,
      Set<String> others) {
    String key = path.get(path.size() - 1);
    if (shape.isNumeric()) {
      return sum(key, arrays)
          .or(() -> Want.isCount(key, shape) ? count(key, arrays) : Optional.empty());
    }
    boolean lacking = others.contains(key) || (source.whole() && asksForPresence(key));
    return shape.kind() == Kind.BOOLEAN
        ? presence(key, source.text().get(), lacking)
        : Optional.empty();
  }

  /** How many records the array holds that the property counts. */
  static Optional<Value> count(String property, Map<String, JsonArray> arrays) {
    List<String> noun = new ArrayList<>(Words.singulars(Words.of(property)));
    noun.removeAll(COUNTING);
    noun.removeIf(w -> w.equals("number"));
    for (Map.Entry<String, JsonArray> array : arrays.entrySet()) {
      boolean named =
          !noun.isEmpty() && Words.singulars(Words.of(array.getKey())).containsAll(noun);
      boolean plain = noun.isEmpty() || noun.stream().allMatch(Questions::isThing);
      if (named || (arrays.size() == 1 && plain)) {
        int size = array.getValue().size();
        return Optional.of(
            new Value(Json.createValue(size), "counted " + size + " in " + array.getKey()));
      }
    }
    return Optional.empty();
  }

  /** The sum of a column, only when every record shows it. */
  static Optional<Value> sum(String property, Map<String, JsonArray> arrays) {
    List<String> words = Words.of(property);
    if (!words.contains("total") && !words.contains("sum")) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(words);
    rest.removeAll(COUNTING);
    for (Map.Entry<String, JsonArray> array : arrays.entrySet()) {
      PropertyName column =
          PropertyName.of(List.of(), rest.isEmpty() ? "price" : String.join(" ", rest), "", "");
      Optional<String> key = keyOf(array.getValue(), column);
      if (key.isPresent()) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonValue item : array.getValue()) {
          if (!(item.asJsonObject().get(key.get()) instanceof JsonNumber n)) {
            return Optional.empty();
          }
          sum = sum.add(n.bigDecimalValue());
        }
        return Optional.of(
            new Value(
                Json.createValue(sum),
                "sum of "
                    + key.get()
                    + " over "
                    + array.getValue().size()
                    + " in "
                    + array.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> keyOf(JsonArray array, PropertyName column) {
    if (array.isEmpty() || !(array.get(0) instanceof JsonObject first)) {
      return Optional.empty();
    }
    return first.keySet().stream()
        .filter(k -> first.get(k) instanceof JsonNumber && column.score(k) >= 0.7)
        .findFirst();
  }

  /**
   * Whether the phrase a yes-or-no property names stands in a text.
   *
   * @param others whether a text without the phrase is known to lack it: the whole page, or a
   *     record beside others that have it
   */
  static Optional<Value> presence(String property, String text, boolean others) {
    List<String> words = new ArrayList<>(Words.of(property));
    words.removeAll(ASKING);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Pattern phrase =
        Pattern.compile(
            "(?i)(?:\\b(no|not|without|isn[’']t|non)[ -])?\\b("
                + String.join("[ -]?", words.stream().map(Pattern::quote).toList())
                + ")\\b");
    Matcher m = phrase.matcher(text);
    if (m.find()) {
      boolean denied = m.group(1) != null && !m.group(1).isEmpty();
      String around =
          text.substring(Math.max(0, m.start() - 40), Math.min(text.length(), m.end() + 40));
      return Optional.of(
          new Value(
              denied ? JsonValue.FALSE : JsonValue.TRUE,
              "the page says \"" + around.strip() + "\""));
    }
    return others
        ? Optional.of(
            new Value(JsonValue.FALSE, "\"" + String.join(" ", words) + "\" does not stand here"))
        : Optional.empty();
  }

  static boolean asksForPresence(String key) {
    List<String> words = Words.of(key);
    return List.of("has", "contains", "mentions", "shows", "includes", "exists", "have")
        .contains(words.get(0));
  }

  /** Which yes-or-no properties at least one record of the list shows. */
  static Set<String> badges(Shape item, List<Row> rows) {
    Set<String> badges = new HashSet<>();
    item.properties()
        .forEach(
            (key, shape) -> {
              if (shape.kind() == Kind.BOOLEAN
                  && rows.stream()
                      .anyMatch(r -> Derived.presence(key, r.entry().text(), false).isPresent())) {
                badges.add(key);
              }
            });
    return badges;
  }
}
