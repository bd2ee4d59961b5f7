package remora.events.control;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import remora.events.entity.Cursor;
import remora.events.entity.EventType;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;
import remora.events.entity.Timeline;

/**
 * A run while somebody works on it or listens to it: the timelines of its running tasks, and its
 * listeners.
 */
final class LiveRun {

  private static final Timeline NONE = new Timeline(0, List.of());

  private final Map<Integer, Timeline> timelines = new TreeMap<>();
  private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();
  private long lastSeq;
  private boolean ending;

  synchronized void begin(int taskIndex, int attempt) {
    timelines.put(taskIndex, new Timeline(attempt, new ArrayList<>()));
  }

  synchronized void append(
      int taskIndex, EventType type, JsonObject data, int iteration, Instant at) {
    RunnerEvent event = new RunnerEvent(++lastSeq, taskIndex, type, data, at, iteration);
    timelines
        .computeIfAbsent(taskIndex, index -> new Timeline(0, new ArrayList<>()))
        .events()
        .add(event);
    tell(new Notice.Stepped());
  }

  synchronized Timeline timeline(int taskIndex) {
    return copy(timelines.getOrDefault(taskIndex, NONE));
  }

  /** The task no longer runs; {@code told}: and has a result. */
  synchronized void end(int taskIndex, boolean told) {
    Optional<Timeline> timeline = Optional.ofNullable(timelines.remove(taskIndex));
    if (told) {
      tell(new Notice.TaskEnded(taskIndex, timeline.map(LiveRun::copy)));
    }
    tellEnd();
  }

  /** The last result is there; listeners hear so after they have heard of each task's end. */
  synchronized void end() {
    ending = true;
    tellEnd();
  }

  private void tellEnd() {
    if (ending && timelines.isEmpty()) {
      tell(new Notice.RunEnded());
    }
  }

  synchronized Map<Integer, Timeline> timelines() {
    Map<Integer, Timeline> copy = new TreeMap<>();
    timelines.forEach((index, timeline) -> copy.put(index, copy(timeline)));
    return copy;
  }

  /** What the running tasks did beyond what the cursor has, by task index. */
  synchronized Map<Integer, Timeline> after(Cursor cursor) {
    Map<Integer, Timeline> news = new TreeMap<>();
    timelines.forEach(
        (index, timeline) -> {
          int known = cursor.events(index, timeline.attempt());
          List<RunnerEvent> events = timeline.events();
          if (!cursor.isTold(index) && known < events.size()) {
            List<RunnerEvent> rest = List.copyOf(events.subList(known, events.size()));
            news.put(index, new Timeline(timeline.attempt(), rest));
          }
        });
    return news;
  }

  private static Timeline copy(Timeline timeline) {
    return new Timeline(timeline.attempt(), List.copyOf(timeline.events()));
  }

  /** Adds a listener and says, as one step, what it has missed. */
  synchronized Map<Integer, Timeline> listen(Consumer<Notice> listener) {
    listeners.add(listener);
    return timelines();
  }

  synchronized void leave(Consumer<Notice> listener) {
    listeners.remove(listener);
  }

  void tell(Notice notice) {
    listeners.forEach(listener -> listener.accept(notice));
  }

  boolean hasListeners() {
    return !listeners.isEmpty();
  }

  synchronized boolean isIdle() {
    return timelines.isEmpty() && listeners.isEmpty();
  }
}
