package remora.extract.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.PageContent;
import remora.extract.control.Assignment.Pick;
import remora.extract.control.Selection.Row;
import remora.extract.entity.Extraction;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;
import remora.json.Json;

/** One extraction: reads a shape off a page. */
public final class Reading {

  private final Look look;
  private final String instruction;
  private final Selection selection;
  private final int wanted;
  private final Findings findings;

  private Reading(PageContent content, String instruction, int wanted) {
    this.look = new Look(content, instruction);
    this.instruction = instruction;
    this.selection = new Selection(instruction);
    this.wanted = wanted;
    this.findings = new Findings(content.url());
  }

  /**
   * Reads a shape off a page.
   *
   * @param wanted how many records a list may have at most, 0 for all
   */
  public static Extraction of(PageContent content, Shape shape, String instruction, int wanted) {
    Reading reading = new Reading(content, instruction, wanted);
    return new Extraction(
        reading.root(shape), reading.findings.evidence(), reading.findings.missing());
  }

  private JsonValue root(Shape shape) {
    return switch (shape.kind()) {
      case OBJECT -> object(shape);
      case ARRAY ->
          array(shape, shape.title(), "", look.whole(List.of()), selection, wanted, true)
              .map(JsonValue.class::cast)
              .orElse(JsonValue.NULL);
      default -> scalar(shape);
    };
  }

  private JsonValue scalar(Shape shape) {
    String name = shape.title().isEmpty() ? shape.description() : shape.title();
    JsonValue object =
        object(Shape.object(Map.of(name.isEmpty() ? Ask.noun(instruction) : name, shape)));
    return object instanceof JsonObject o && !o.isEmpty()
        ? o.values().iterator().next()
        : JsonValue.NULL;
  }

  private JsonValue object(Shape shape) {
    List<Want> wants = Want.of(shape);
    boolean lists = Source.lists(shape) > 0;
    Optional<Source> record =
        lists || wants.isEmpty()
            ? Optional.empty()
            : Subject.of(look, instruction, selection, shape, wants);
    if (record.isPresent()) {
      return root(shape, record.get(), Map.of());
    }
    if (!lists && !instruction.isBlank()) {
      look.leave(instruction, wants);
    }
    if (!lists && selection.picksOne() && wants.stream().noneMatch(Want::isCount)) {
      shape.required().forEach(key -> findings.missing("/" + Findings.escape(key)));
      return JsonValue.NULL;
    }
    Map<String, JsonArray> arrays = new LinkedHashMap<>();
    boolean only = Source.lists(shape) == 1;
    shape
        .properties()
        .forEach(
            (key, property) -> {
              if (property.kind() == Kind.ARRAY) {
                boolean first = arrays.isEmpty();
                array(
                        property,
                        key,
                        "/" + Findings.escape(key),
                        look.whole(List.of()),
                        first ? selection : Selection.everything(),
                        first ? wanted : 0,
                        only)
                    .ifPresent(a -> arrays.put(key, a));
              }
            });
    Entry page = look.page(shape, !arrays.isEmpty());
    Naming.alias(wants);
    var picks = Assignment.over(wants, List.of(page), look.base()).picks(page);
    return root(shape, Source.page(look.content(), page, picks), arrays);
  }

  private JsonValue root(Shape shape, Source source, Map<String, JsonArray> arrays) {
    return object(shape, List.of(), "", source, arrays, Set.of())
        .map(JsonValue.class::cast)
        .orElse(JsonValue.NULL);
  }

  /**
   * Puts an object together.
   *
   * @param ready arrays read beforehand
   * @param others yes-or-no properties that other records of the list show, so that this one lacks
   *     them
   */
  private Optional<JsonObject> object(
      Shape shape,
      List<String> way,
      String pointer,
      Source source,
      Map<String, JsonArray> ready,
      Set<String> others) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    Map<String, JsonArray> arrays = new LinkedHashMap<>(ready);
    List<String> gaps = new ArrayList<>();
    boolean any = false;
    long lists = Source.lists(shape);
    for (Map.Entry<String, Shape> property : shape.properties().entrySet()) {
      String key = property.getKey();
      Shape inner = property.getValue();
      String at = pointer + "/" + Findings.escape(key);
      List<String> path = new ArrayList<>(way);
      path.add(key);
      int gapsBefore = findings.missing().size();
      Optional<? extends JsonValue> value =
          switch (inner.kind()) {
            case OBJECT ->
                path.size() < 5
                    ? object(inner, path, at, source, Map.of(), others)
                    : Optional.empty();
            case ARRAY -> {
              Optional<JsonArray> array =
                  ready.containsKey(key)
                      ? Optional.of(ready.get(key))
                      : source.whole() && way.isEmpty()
                          ? Optional.empty()
                          : array(inner, key, at, source, Selection.everything(), 0, lists == 1);
              array.ifPresent(a -> arrays.put(key, a));
              yield array;
            }
            default -> scalar(path, inner, at, source, arrays, others);
          };
      if (value.isPresent()) {
        out.add(key, value.get());
        any = true;
      } else if (inner.nullable() && shape.required().contains(key) && inner.kind() != Kind.ANY) {
        out.add(key, JsonValue.NULL);
      } else if (shape.required().contains(key) && findings.missing().size() == gapsBefore) {
        gaps.add(at);
      }
    }
    if (any || pointer.isEmpty()) {
      gaps.forEach(findings::missing);
    }
    return any ? Optional.of(out.build()) : Optional.empty();
  }

  private Optional<JsonValue> scalar(
      List<String> path,
      Shape shape,
      String at,
      Source source,
      Map<String, JsonArray> arrays,
      Set<String> others) {
    Pick pick = source.picks().get(path);
    if (pick == null && !source.whole()) {
      pick = Choices.in(source.cells(), shape).orElse(null);
    }
    if (pick != null) {
      findings.found(at, pick.cell());
      return Optional.of(pick.value());
    }
    Optional<Derived.Value> derived =
        Derived.of(path, shape, source, arrays, others).or(() -> counted(path, shape, source));
    derived.ifPresent(d -> findings.derived(at, d.from()));
    return derived.map(Derived.Value::value);
  }

  private Optional<Derived.Value> counted(List<String> path, Shape shape, Source source) {
    String key = path.get(path.size() - 1);
    return source.whole() && Want.isCount(key, shape)
        ? look.count(key + " " + shape.description(), instruction, selection)
        : Optional.empty();
  }

  private Optional<JsonArray> array(
      Shape shape,
      String key,
      String pointer,
      Source source,
      Selection chosen,
      int most,
      boolean only) {
    Shape item = shape.items().orElse(Shape.scalar(Kind.STRING, "", ""));
    int limit =
        most == 0
            ? shape.maxItems()
            : shape.maxItems() == 0 ? most : Math.min(most, shape.maxItems());
    Optional<JsonArray> array =
        item.kind() == Kind.OBJECT
            ? records(item, key, pointer, source, chosen, limit, only)
            : values(item, key, pointer, source, chosen, limit, only);
    int found = array.map(JsonArray::size).orElse(0);
    int least = Math.max(most == 0 ? 0 : limit, shape.minItems());
    if (found < least) {
      findings.missing((pointer.isEmpty() ? "/" : pointer) + ": " + found + " of " + least);
    } else if (array.isEmpty() && pointer.isEmpty()) {
      findings.missing("/");
    }
    return array;
  }

  private Optional<JsonArray> records(
      Shape item,
      String key,
      String pointer,
      Source source,
      Selection chosen,
      int limit,
      boolean only) {
    List<Want> wants = new ArrayList<>(Want.of(item));
    PropertyName name = named(key);
    if (wants.isEmpty()) {
      return Optional.empty();
    }
    Optional<Lists.Chosen> list =
        source.whole()
            ? look.rows(name, wants, chosen.wants(), !only, item)
            : look.inside(source.scope(), name, wants);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = chosen.of(list.get().rows());
    JsonArrayBuilder out = Json.createArrayBuilder();
    int count = 0;
    Set<String> badges = Derived.badges(item, list.get().rows());
    for (Row row : rows) {
      if (limit > 0 && count == limit) {
        break;
      }
      Optional<JsonObject> object =
          object(item, List.of(), pointer + "/" + count, Source.of(row), Map.of(), badges);
      if (object.isPresent()) {
        out.add(object.get());
        count++;
      }
    }
    return Optional.of(out.build());
  }

  private PropertyName named(String key) {
    return PropertyName.of(List.of(), key.isEmpty() ? Ask.noun(instruction) : key, "", "");
  }

  private Optional<JsonArray> values(
      Shape item,
      String key,
      String pointer,
      Source source,
      Selection chosen,
      int limit,
      boolean only) {
    Want want = Lists.item(key.isEmpty() ? Ask.noun(instruction) : key, item);
    List<Pick> picks = look.values(source, named(key), want, chosen, only);
    if (picks.isEmpty()) {
      return Optional.empty();
    }
    JsonArrayBuilder out = Json.createArrayBuilder();
    int count = 0;
    for (Pick pick : picks) {
      if (limit > 0 && count == limit) {
        break;
      }
      findings.found(pointer + "/" + count, pick.cell());
      out.add(pick.value());
      count++;
    }
    return Optional.of(out.build());
  }
}
