package remora.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import remora.events.entity.Cursor;
import remora.events.entity.Notice;
import remora.events.entity.Timeline;

/** The runs that are worked on or listened to in this server. */
@ApplicationScoped
public class LiveRuns {

  private final Map<String, LiveRun> live = new ConcurrentHashMap<>();

  void change(String runId, Consumer<LiveRun> change) {
    // compute is atomic per key, so a run cannot be dropped as idle between being found and being
    // used.
    live.compute(
        runId,
        (id, present) -> {
          LiveRun run = present == null ? new LiveRun() : present;
          change.accept(run);
          return run.isIdle() ? null : run;
        });
  }

  <T> Optional<T> read(String runId, Function<LiveRun, T> question) {
    return Optional.ofNullable(live.get(runId)).map(question);
  }

  public Map<Integer, Timeline> timelines(String runId) {
    return read(runId, LiveRun::timelines).orElse(Map.of());
  }

  public Map<Integer, Timeline> listen(String runId, Consumer<Notice> listener) {
    List<Map<Integer, Timeline>> missed = new ArrayList<>(1);
    change(runId, run -> missed.add(run.listen(listener)));
    return missed.get(0);
  }

  /** What the running tasks did beyond what the cursor has, by task index. */
  public Map<Integer, Timeline> after(String runId, Cursor cursor) {
    return read(runId, run -> run.after(cursor)).orElse(Map.of());
  }

  /** Ids of the runs that somebody listens to. */
  public List<String> listenedTo() {
    return live.entrySet().stream()
        .filter(run -> run.getValue().hasListeners())
        .map(Map.Entry::getKey)
        .toList();
  }

  public void leave(String runId, Consumer<Notice> listener) {
    change(runId, run -> run.leave(listener));
  }

  public void tell(String runId, Notice notice) {
    read(
        runId,
        run -> {
          run.tell(notice);
          return run;
        });
  }

  public void tellAll(Notice notice) {
    live.values().forEach(run -> run.tell(notice));
  }
}
