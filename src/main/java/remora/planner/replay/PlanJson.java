package remora.planner.replay;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import remora.json.Json;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Found;
import remora.planner.replay.entity.Locator;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.Spot;
import remora.planner.replay.entity.Step;

/** Plans as JSON, the same at rest and for those who ask for them. */
public final class PlanJson {

  private PlanJson() {}

  public static JsonObject write(Plan plan) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    plan.steps().forEach(step -> steps.add(write(step)));
    JsonObjectBuilder assumes = Json.createObjectBuilder();
    new TreeMap<>(plan.assumes()).forEach(assumes::add);
    JsonArrayBuilder extraction = Json.createArrayBuilder();
    for (Found found : plan.extraction()) {
      extraction.add(
          Json.createObjectBuilder()
              .add("path", found.path())
              .add("method", found.method())
              .add("css", found.css()));
    }
    return Json.createObjectBuilder()
        .add("steps", steps)
        .add("assumes", assumes)
        .add("extraction", extraction)
        .build();
  }

  private static JsonObjectBuilder write(Step step) {
    Deed deed = step.deed();
    JsonObjectBuilder json = Json.createObjectBuilder().add("action", lower(deed.kind()));
    if (!deed.texts().isEmpty()) {
      json.add("texts", Json.createArrayBuilder(deed.texts()));
    }
    if (deed.kind().fills()) {
      json.add("on", deed.on());
    }
    if (deed.enter()) {
      json.add("enter", true);
    }
    if (deed.kind() == Deed.Kind.WAIT || deed.kind() == Deed.Kind.READ) {
      json.add("amount", deed.amount());
    }
    if (!step.spot().isPage()) {
      json.add("element", write(step.spot()));
    }
    return json.add("at", step.at())
        .add("expect", write(step.expected()))
        .add("reached", step.reached());
  }

  private static JsonObjectBuilder write(Spot spot) {
    JsonArrayBuilder locators = Json.createArrayBuilder();
    for (Locator locator : spot.locators()) {
      locators.add(
          Json.createObjectBuilder().add("by", lower(locator.by())).add("value", locator.value()));
    }
    return Json.createObjectBuilder()
        .add("role", spot.role())
        .add("name", spot.name())
        .add("tag", spot.tag())
        .add("framed", spot.framed())
        .add("locators", locators);
  }

  private static JsonObjectBuilder write(Expected expected) {
    return Json.createObjectBuilder()
        .add("changed", expected.changed())
        .add("address", expected.address())
        .add("holds", expected.holds())
        .add("shows", Json.createArrayBuilder(expected.shows()));
  }

  /** Throws JsonException, IllegalArgumentException or ClassCastException for what is no plan. */
  static Plan read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      Map<String, Boolean> assumes =
          json.getJsonObject("assumes").entrySet().stream()
              .collect(
                  Collectors.toMap(Map.Entry::getKey, e -> e.getValue().equals(JsonValue.TRUE)));
      return new Plan(
          objects(json, "steps").stream().map(PlanJson::step).toList(),
          assumes,
          objects(json, "extraction").stream()
              .map(
                  each ->
                      new Found(
                          each.getString("path"), each.getString("method"), each.getString("css")))
              .toList());
    }
  }

  private static Step step(JsonObject json) {
    Deed deed =
        new Deed(
            Deed.Kind.valueOf(upper(json.getString("action"))),
            strings(json, "texts"),
            json.getBoolean("on", false),
            json.getBoolean("enter", false),
            json.getInt("amount", 0));
    JsonObject expect = json.getJsonObject("expect");
    Expected expected =
        new Expected(
            expect.getBoolean("changed"),
            expect.getString("address"),
            expect.getBoolean("holds"),
            strings(expect, "shows"));
    Spot spot = json.containsKey("element") ? spot(json.getJsonObject("element")) : Spot.PAGE;
    return new Step(deed, spot, expected, json.getString("at"), json.getInt("reached"));
  }

  private static Spot spot(JsonObject json) {
    return new Spot(
        json.getString("role"),
        json.getString("name"),
        json.getString("tag"),
        json.getBoolean("framed"),
        objects(json, "locators").stream()
            .map(
                each ->
                    new Locator(
                        Locator.By.valueOf(upper(each.getString("by"))), each.getString("value")))
            .toList());
  }

  private static List<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  private static List<String> strings(JsonObject json, String name) {
    JsonArray array = json.getJsonArray(name);
    return array == null ? List.of() : array.getValuesAs(JsonString::getString);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
