package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.events.boundary.Timelines;
import remora.events.entity.RunnerEvent;
import remora.events.entity.StoredTimeline;
import remora.events.entity.Timeline;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.RunPage;
import remora.runs.entity.Task;

/** Reads runs and writes them out. */
@ApplicationScoped
public class RunAnswers {

  @Inject Runs runs;
  @Inject Timelines timelines;

  /**
   * The tenant's run; throws INVALID for what cannot be an id and NOT_FOUND for what is not the
   * tenant's.
   */
  Run require(Tenant tenant, String id) {
    if (!Runs.isId(id)) {
      throw Refusal.invalid("A run id is 24 hexadecimal characters.");
    }
    return runs.find(tenant, id.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no run with this id."));
  }

  Task task(String runId, int index) {
    return runs.task(runId, index)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such task."));
  }

  /** One run. What can fail fails here, before the answer starts. */
  StreamingOutput one(Run run, boolean includeEvents, Links links) {
    List<Task> tasks = runs.look(run);
    Optional<TimelineSource> source =
        Optional.of(includeEvents).filter(wanted -> wanted).map(wanted -> live(run, links));
    return json(out -> RunJson.write(out, run, tasks, source));
  }

  /** One run as it is now, without steps, as text. */
  String text(Run run) {
    List<Task> tasks = runs.look(run);
    return Wire.text(out -> RunJson.write(out, run, tasks, Optional.empty()));
  }

  /** A page of runs, read run by run while it is written: 100 runs may hold 100 000 tasks. */
  StreamingOutput page(Tenant tenant, ListQuery query) {
    RunPage page = runs.list(tenant, query.status(), query.limit(), query.skip());
    return json(
        out -> {
          out.writeStartObject().writeStartArray("batches");
          page.runs().forEach(run -> row(out, run));
          out.writeEnd().write("total", page.total());
          out.write("hasMore", (long) query.skip() + query.limit() < page.total()).writeEnd();
        });
  }

  /**
   * An answer that is given later: RESTEasy leaves a parameter of its own in a type taken from an
   * annotation.
   */
  static Response ok(Object body) {
    return ok(body, false);
  }

  /** The same; {@code replayed} says that it is the answer of an earlier request with its key. */
  static Response ok(Object body, boolean replayed) {
    var answer = Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    return (replayed ? answer.header(Contract.REPLAYED, true) : answer).build();
  }

  static StreamingOutput document(JsonObject json) {
    return json(out -> out.write(json));
  }

  static StreamingOutput json(Consumer<JsonGenerator> document) {
    return stream -> {
      try (JsonGenerator out = Wire.GENERATORS.createGenerator(stream)) {
        document.accept(out);
      }
    };
  }

  /** Steps with those of running tasks as they were when a stream was attached. */
  TimelineSource source(Map<Integer, Timeline> running, Links links) {
    Map<Integer, List<RunnerEvent>> events = new TreeMap<>();
    running.forEach((index, timeline) -> events.put(index, timeline.events()));
    return new TimelineSource(this::finished, events, new EventJson(links));
  }

  /** Tasks of a run that have a result, in order. */
  List<Integer> ended(Run run) {
    return runs.ended(run);
  }

  /** The stored steps of a task that has ended. */
  List<RunnerEvent> steps(Task task) {
    return finished(List.of(task)).getOrDefault(task.id(), List.of());
  }

  private TimelineSource live(Run run, Links links) {
    return new TimelineSource(
        this::finished,
        run.isProcessing() ? timelines.running(run.id()) : Map.of(),
        new EventJson(links));
  }

  private void row(JsonGenerator out, Run run) {
    if (run.isProcessing()) {
      RunJson.row(out, run);
    } else {
      RunJson.write(out, run, runs.look(run), Optional.empty());
    }
  }

  private Map<String, List<RunnerEvent>> finished(List<Task> tasks) {
    return timelines.finished(
        tasks.stream()
            .map(task -> new StoredTimeline(task.id(), task.attempt(), task.eventChunks()))
            .toList());
  }
}
