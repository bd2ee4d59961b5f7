package remora.verify.control;

import com.google.re2j.Pattern;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.json.Json;
import remora.verify.entity.Facts;

/** "At least 5 products were extracted", "all prices are below 20", "every product has a title". */
final class DataRule implements Rule {

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)^(?:there (?:are|were) )?((?:(?:"
              + Comparison.WORDS
              + ")\\s*)?(?:"
              + Comparison.NUMBER
              + ")) [\\p{L} -]+? (?:were|was|are|is|have been|has been)(?: successfully)?"
              + " (?:extracted|collected|returned|scraped|found in the"
              + " data|retrieved|read|gathered)$");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)^(?:the |all |every |each )*(?:extracted )?(?:data\\.)?([\\p{L}_ -]+?)(?: of"
              + " (?:all|each|every|the) [\\p{L}]+)? (?:is|are|be)?\\s*((?:"
              + Comparison.WORDS
              + ")\\s*(?:"
              + Comparison.NUMBER
              + "))$");
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?i)^(?:every|each|all)(?: the| of the)?(?: extracted)? [\\p{L}]+"
              + " (?:has|have|contains?|includes?) (?:an? |the )?([\\p{L}_ -]+)$|^(?:the |an?"
              + " )?(?:extracted )?([\\p{L}_ -]+?) (?:was|were|is|are|has been)"
              + " (?:extracted|returned|collected|non-empty|filled)$");
  private static final Pattern EQUAL =
      Pattern.compile(
          "(?i)^(?:the )?(?:extracted |data\\.)([\\p{L}_ -]+?) (is|equals|contains) (.+)$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var count = COUNT.matcher(claim.words());
    if (count.matches()) {
      return Comparison.of(count.group(1)).map(comparison -> counted(comparison, facts));
    }
    var data = data(facts);
    var compared = COMPARED.matcher(claim.words());
    if (compared.matches()) {
      var values = data.map(json -> values(json, compared.group(1))).orElse(List.of());
      return values.isEmpty()
          ? Optional.empty()
          : Comparison.of(compared.group(2))
              .map(comparison -> all(compared.group(1), values, comparison));
    }
    var equal = EQUAL.matcher(claim.words());
    if (equal.matches() && data.isPresent()) {
      return Optional.of(
          equal(
              values(data.get(), equal.group(1)),
              equal.group(1),
              equal.group(2).equalsIgnoreCase("contains"),
              claim.filled(equal.group(3))));
    }
    var present = PRESENT.matcher(claim.words());
    if (present.matches() && data.isPresent()) {
      return present(
          present.group(1) == null ? present.group(2) : present.group(1),
          present.group(1) != null,
          data.get());
    }
    return Optional.empty();
  }

  private static Finding counted(Comparison comparison, Facts facts) {
    var data = data(facts);
    if (data.isEmpty()) {
      return comparison.number() > 0
          ? Finding.of(false, "Nothing was extracted.")
          : Finding.unknown("Nothing was extracted.");
    }
    return list(data.get())
        .map(
            list ->
                Finding.of(comparison.holds(list.size()), list.size() + " items were extracted."))
        .orElseGet(() -> Finding.unknown("The extracted data has no list to count."));
  }

  private static Finding all(String name, List<JsonValue> values, Comparison comparison) {
    for (var value : values) {
      var number = number(value);
      if (number.isEmpty()) {
        return Finding.unknown("\"" + name + "\" is not a number: " + value + ".");
      }
      if (!comparison.holds(number.get())) {
        return Finding.of(false, "\"" + name + "\" is " + value + ".", List.of(value.toString()));
      }
    }
    return Finding.of(
        true,
        "All " + values.size() + " values of \"" + name + "\" fit.",
        List.of(values.get(0).toString()));
  }

  private static Finding equal(
      List<JsonValue> values, String name, boolean contains, String wanted) {
    if (values.isEmpty()) {
      return Finding.unknown("The data has no \"" + name + "\".");
    }
    boolean holds =
        values.stream()
            .map(DataRule::text)
            .map(Page::fold)
            .allMatch(
                text ->
                    contains ? text.contains(Page.fold(wanted)) : text.equals(Page.fold(wanted)));
    return Finding.of(
        holds, "\"" + name + "\" is " + values.get(0) + ".", List.of(values.get(0).toString()));
  }

  private static Optional<Finding> present(String name, boolean each, JsonValue data) {
    var values = values(data, name);
    int items = list(data).map(List::size).orElse(1);
    if (values.isEmpty() && !each) {
      return Optional.empty();
    }
    boolean filled =
        values.stream().noneMatch(value -> value == JsonValue.NULL || text(value).isBlank());
    boolean complete = filled && (!each || values.size() >= items);
    return Optional.of(
        Finding.of(complete, values.size() + " of " + items + " items have \"" + name + "\"."));
  }

  private static Optional<JsonValue> data(Facts facts) {
    if (facts.dataJson().isBlank()) {
      return Optional.empty();
    }
    try (var reader = Json.createReader(new StringReader(facts.dataJson()))) {
      return Optional.of(reader.readValue());
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonArray> list(JsonValue data) {
    if (data instanceof JsonArray array) {
      return Optional.of(array);
    }
    return data instanceof JsonObject object
        ? object.values().stream().map(DataRule::list).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  /** All values, anywhere in the data, of the property that these words name. */
  private static List<JsonValue> values(JsonValue data, String name) {
    var found = new ArrayList<JsonValue>();
    if (data instanceof JsonArray array) {
      array.forEach(item -> found.addAll(values(item, name)));
    } else if (data instanceof JsonObject object) {
      object.forEach(
          (key, value) ->
              found.addAll(key(key).equals(key(name)) ? List.of(value) : values(value, name)));
    }
    return found;
  }

  private static String key(String name) {
    var words = Wording.words(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replace('_', ' '));
    return words.isEmpty() ? "" : String.join(" ", words.stream().map(Wording::singular).toList());
  }

  private static Optional<Double> number(JsonValue value) {
    return value instanceof JsonNumber number
        ? Optional.of(number.doubleValue())
        : value instanceof JsonString text ? Comparison.number(text.getString()) : Optional.empty();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
