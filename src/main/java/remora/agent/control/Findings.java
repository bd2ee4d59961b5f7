package remora.agent.control;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.PageContent;
import remora.extract.boundary.Extractor;
import remora.extract.boundary.OutputSchema;
import remora.extract.entity.Evidence;
import remora.extract.entity.Extraction;
import remora.planner.entity.Goal;
import remora.planner.entity.Trace;

/** What a visit has read so far: data by the schema, or an answer in words. */
final class Findings {

  private final Goal goal;
  private final Extractor extractor;
  private final Optional<OutputSchema> schema;
  private Optional<Extraction> soFar = Optional.empty();
  private boolean asked;

  Findings(Goal goal, Extractor extractor) {
    this.goal = goal;
    this.extractor = extractor;
    this.schema = goal.output().map(OutputSchema::compile);
  }

  Optional<OutputSchema> schema() {
    return schema;
  }

  /** Reads a page and adds what it has. */
  void add(PageContent page, int wanted) {
    asked = true;
    int most = wanted > 0 ? wanted : extractor.wanted(goal.instruction());
    soFar =
        Optional.of(
            schema.map(known -> read(page, known, most)).orElseGet(() -> answer(page, most)));
  }

  private Extraction read(PageContent page, OutputSchema known, int most) {
    Extraction found = extractor.extract(page, known, goal.instruction(), most);
    return soFar.map(before -> extractor.merge(before, found, known, most)).orElse(found);
  }

  private Extraction answer(PageContent page, int most) {
    if (soFar.isPresent() && soFar.get().missing().isEmpty()) {
      return soFar.get();
    }
    Extraction found =
        extractor
            .answer(page, goal.instruction())
            .orElseGet(() -> new Extraction(JsonValue.NULL, List.of(), List.of("")));
    return soFar.map(before -> extractor.merge(before, found, most)).orElse(found);
  }

  /** True once the planner wanted something read. */
  boolean asked() {
    return asked;
  }

  Optional<JsonValue> data() {
    return soFar.map(Extraction::data);
  }

  List<String> missing() {
    return soFar.map(Extraction::missing).orElse(List.of());
  }

  List<Evidence> evidence() {
    return soFar.map(Extraction::evidence).orElse(List.of());
  }

  /** The same for those who must not keep what was read. */
  List<Trace> traces() {
    return evidence().stream()
        .map(found -> new Trace(found.path(), found.ref(), found.method()))
        .toList();
  }
}
