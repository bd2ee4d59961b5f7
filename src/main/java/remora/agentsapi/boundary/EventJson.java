package remora.agentsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.json.Json;

/**
 * Steps as JSON: {@code {type, timestamp, ts, iteration?, data}}, the union of what clients of all
 * ages read.
 */
record EventJson(Links links) {

  JsonArray timeline(List<RunnerEvent> events) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    events.forEach(
        event -> array.add(envelope(Json.createObjectBuilder(), event, links.data(event))));
    return array.build();
  }

  /** Who planned the last of these steps that was planned: {@code replay, embedded, llm}. */
  static Optional<String> planner(List<RunnerEvent> events) {
    return events.stream()
        .filter(event -> event.type() == EventType.PLAN)
        .reduce((first, second) -> second)
        .map(event -> event.data().getString("planner", ""))
        .filter(planner -> !planner.isEmpty());
  }

  /**
   * One step in a stream, where it also says whose it is.
   *
   * @param data the step's own, or as much of it as a frame holds
   */
  JsonObject streamed(String runId, RunnerEvent event, JsonObject data) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("taskIndex", event.taskIndex()).add("batchId", runId);
    return envelope(json, event, data).build();
  }

  private static JsonObjectBuilder envelope(
      JsonObjectBuilder json, RunnerEvent event, JsonObject data) {
    json.add("type", event.type().wireName())
        .add("timestamp", event.at().toEpochMilli())
        .add("ts", Wire.time(event.at()));
    if (event.iteration() > 0) {
      json.add("iteration", event.iteration());
    }
    return json.add("data", data);
  }
}
