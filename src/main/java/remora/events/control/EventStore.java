package remora.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.events.entity.StoredTimeline;
import remora.json.Json;
import remora.store.boundary.Documents;

/**
 * Timelines at rest, in pieces of bounded size: one document a piece costs one write for a usual
 * task, where pushing into a growing document costs one for each event
 * (docs/adr/0002-embedded-store.md).
 */
@ApplicationScoped
public class EventStore {

  private static final String COLLECTION = "events";
  private static final int EVENTS_PER_CHUNK = 100;

  @Inject Documents documents;

  /** Stores one attempt's timeline and says in how many pieces. */
  public int store(String taskId, int attempt, List<RunnerEvent> events) {
    int chunks = 0;
    for (int from = 0; from < events.size(); from += EVENTS_PER_CHUNK) {
      List<RunnerEvent> chunk =
          events.subList(from, Math.min(events.size(), from + EVENTS_PER_CHUNK));
      documents.insertIfAbsent(
          COLLECTION, Map.of("_id", id(taskId, attempt, chunks), "events", text(chunk)));
      chunks++;
    }
    return chunks;
  }

  /** Stored timelines of several tasks by task id; tasks without one are left out. */
  public Map<String, List<RunnerEvent>> load(List<StoredTimeline> wanted) {
    List<String> ids = wanted.stream().flatMap(EventStore::ids).toList();
    Map<String, String> texts =
        documents.findAll(COLLECTION, ids).stream()
            .collect(Collectors.toMap(d -> (String) d.get("_id"), d -> (String) d.get("events")));
    return wanted.stream()
        .filter(timeline -> timeline.chunks() > 0)
        .collect(
            Collectors.toMap(
                StoredTimeline::taskId,
                timeline -> {
                  List<RunnerEvent> events = new ArrayList<>();
                  ids(timeline)
                      .map(id -> texts.getOrDefault(id, "[]"))
                      .forEach(t -> parse(t, events));
                  return events;
                }));
  }

  public void delete(List<StoredTimeline> unwanted) {
    documents.deleteAll(COLLECTION, unwanted.stream().flatMap(EventStore::ids).toList());
  }

  private static Stream<String> ids(StoredTimeline timeline) {
    return IntStream.range(0, timeline.chunks())
        .mapToObj(n -> id(timeline.taskId(), timeline.attempt(), n));
  }

  private static String id(String taskId, int attempt, int chunk) {
    return taskId + "/" + attempt + "/" + chunk;
  }

  private static String text(List<RunnerEvent> events) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (RunnerEvent event : events) {
      array.add(
          Json.createObjectBuilder()
              .add("seq", event.seq())
              .add("task", event.taskIndex())
              .add("type", event.type().wireName())
              .add("data", event.data())
              .add("at", event.at().toString())
              .add("iteration", event.iteration()));
    }
    return array.build().toString();
  }

  private static void parse(String text, List<RunnerEvent> into) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      for (JsonObject json : reader.readArray().getValuesAs(JsonObject.class)) {
        into.add(
            new RunnerEvent(
                json.getJsonNumber("seq").longValue(),
                json.getInt("task"),
                EventType.of(json.getString("type")),
                json.getJsonObject("data"),
                Instant.parse(json.getString("at")),
                json.getInt("iteration")));
      }
    }
  }
}
