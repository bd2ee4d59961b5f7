package remora.events.control;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import remora.events.entity.EventType;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;

/**
 * A run while somebody works on it or listens to it: the timelines of its running tasks, and its
 * listeners.
 */
final class LiveRun {

  private final Map<Integer, List<RunnerEvent>> timelines = new TreeMap<>();
  private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();
  private long lastSeq;
  private boolean ending;

  synchronized void begin(int taskIndex) {
    timelines.put(taskIndex, new ArrayList<>());
  }

  synchronized void append(
      int taskIndex, EventType type, JsonObject data, int iteration, Instant at) {
    RunnerEvent event = new RunnerEvent(++lastSeq, taskIndex, type, data, at, iteration);
    timelines.computeIfAbsent(taskIndex, index -> new ArrayList<>()).add(event);
    tell(new Notice.Stepped(event));
  }

  synchronized List<RunnerEvent> timeline(int taskIndex) {
    return List.copyOf(timelines.getOrDefault(taskIndex, List.of()));
  }

  synchronized void end(int taskIndex) {
    timelines.remove(taskIndex);
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

  synchronized Map<Integer, List<RunnerEvent>> timelines() {
    Map<Integer, List<RunnerEvent>> copy = new TreeMap<>();
    timelines.forEach((index, events) -> copy.put(index, List.copyOf(events)));
    return copy;
  }

  /** Adds a listener and says, as one step, what it has missed. */
  synchronized Map<Integer, List<RunnerEvent>> listen(Consumer<Notice> listener) {
    listeners.add(listener);
    return timelines();
  }

  synchronized void leave(Consumer<Notice> listener) {
    listeners.remove(listener);
  }

  void tell(Notice notice) {
    listeners.forEach(listener -> listener.accept(notice));
  }

  synchronized boolean isIdle() {
    return timelines.isEmpty() && listeners.isEmpty();
  }
}
