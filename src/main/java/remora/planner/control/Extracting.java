package remora.planner.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.planner.entity.Goal;
import remora.planner.entity.PlanStep;
import remora.planner.language.Command;
import remora.planner.language.Words;

/** Reads the wanted data, and goes on revealing and reading while something is missing. */
final class Extracting {

  private static final int FRUITLESS = 6;

  /** Said of pages: they are to be read one after the other. */
  private static final Set<String> SEVERAL = Set.of("all", "several", "multiple", "many", "both");

  private final Goal goal;
  private final Optional<Command> reading;
  private final Reveal reveal;
  private boolean asked;
  private int items = -1;
  private int fruitless;

  Extracting(Goal goal, Optional<Command> reading, Reveal reveal) {
    this.goal = goal;
    this.reading = reading;
    this.reveal = reveal;
  }

  /** What to do next; empty when nothing is left to try. */
  Optional<PlanStep> next(Scene scene) {
    if (!asked) {
      asked = true;
      return Optional.of(new PlanStep.Extract(wanted(), "Reads the wanted data from the page."));
    }
    boolean justRead = scene.seen().effects().isEmpty() && !scene.refused();
    if (!justRead) {
      return Optional.of(new PlanStep.Extract(wanted(), "Reads again after more was shown."));
    }
    boolean list = isShort(scene);
    if (goal.output().isEmpty()
        || (scene.seen().missing().isEmpty() && !list)
        || !progress(scene)) {
      return Optional.empty();
    }
    return reveal
        .next(scene, list ? "" : words(scene.seen().missing()), list)
        .map(move -> new PlanStep.Act(move.actions(), move.why(), move.confidence()));
  }

  /** Revealing goes on as long as it brings something, and a few times when it does not. */
  private boolean progress(Scene scene) {
    int now = count(scene.seen().data()).orElse(0) - scene.seen().missing().size();
    fruitless = now > items ? 0 : fruitless + 1;
    items = Math.max(items, now);
    return fruitless <= FRUITLESS;
  }

  private boolean isShort(Scene scene) {
    var count = count(scene.seen().data());
    boolean all = allPages();
    return count.isPresent() && (all || wanted() > 0) && (all || count.get() < wanted());
  }

  private boolean allPages() {
    var words = Words.of(goal.instruction());
    return (words.contains("pages") && words.stream().anyMatch(SEVERAL::contains))
        || (words.contains("every") && words.contains("page"));
  }

  /** The number in the instruction, else the most or least the schema's list may have. */
  private int wanted() {
    int said = reading.map(Command::count).orElse(0);
    return said > 0 || goal.output().isEmpty()
        ? said
        : listSchema(goal.output().get()).map(Extracting::bound).orElse(0);
  }

  private static int bound(JsonObject list) {
    return list.getInt("maxItems", list.getInt("minItems", 0));
  }

  private static Optional<JsonObject> listSchema(JsonObject schema) {
    if (schema.containsKey("items")) {
      return Optional.of(schema);
    }
    var properties = schema.get("properties");
    if (!(properties instanceof JsonObject)) {
      return Optional.empty();
    }
    return properties.asJsonObject().values().stream()
        .filter(value -> value instanceof JsonObject each && each.containsKey("items"))
        .map(JsonValue::asJsonObject)
        .findFirst();
  }

  private static Optional<Integer> count(Optional<JsonValue> data) {
    if (data.isEmpty()) {
      return Optional.empty();
    }
    if (data.get() instanceof JsonArray array) {
      return Optional.of(array.size());
    }
    return data.get() instanceof JsonObject object
        ? object.values().stream()
            .filter(JsonArray.class::isInstance)
            .map(value -> value.asJsonArray().size())
            .findFirst()
        : Optional.empty();
  }

  /** "/contact/phone" asks for a phone. */
  private static String words(List<String> pointers) {
    var pointer = pointers.get(0);
    return Words.plain(pointer.substring(pointer.lastIndexOf('/') + 1).replaceAll("\\d+", " "));
  }
}
