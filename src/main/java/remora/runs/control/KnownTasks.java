package remora.runs.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import remora.runs.entity.Task;

/**
 * Tasks as they were read last, those that were asked for last. A task that has ended stays as it
 * is. One that has not is forgotten when this server ends it; in a store that others write to, only
 * what it was asked to do is sure.
 */
@ApplicationScoped
public class KnownTasks {

  private static final long MOST_CHARACTERS = 24L * 1024 * 1024;

  /** Beside its texts. */
  private static final int A_TASK = 300;

  /** Ends that a reader may have missed: as many as a server writes while it reads a large run. */
  private static final int MOST_ENDS = 10_000;

  private final Map<String, Task> tasks = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Long> ends = new LinkedHashMap<>();
  private long now;
  private long held;

  /** A moment, to be taken before tasks are read. */
  public synchronized long now() {
    return now;
  }

  /** Those among them that are known, by id. */
  public synchronized Map<String, Task> find(Collection<String> ids) {
    Map<String, Task> found = new HashMap<>();
    for (String id : ids) {
      Task task = tasks.get(id);
      if (task != null) {
        found.put(id, task);
      }
    }
    return found;
  }

  /**
   * Keeps tasks as they were read.
   *
   * @param since before they were read: what ended after it may have been read too early
   */
  public synchronized void keep(Collection<Task> read, long since) {
    for (Task task : read) {
      if (task.status().isFinal() || ends.getOrDefault(task.id(), -1L) < since) {
        Task before = tasks.put(task.id(), task);
        held += weight(task) - (before == null ? 0 : weight(before));
      }
    }
    var oldest = tasks.values().iterator();
    while (held > MOST_CHARACTERS && oldest.hasNext()) {
      held -= weight(oldest.next());
      oldest.remove();
    }
  }

  /** Tasks have ended: told after that was written. */
  public synchronized void ended(Collection<String> ids) {
    for (String id : ids) {
      Task before = tasks.remove(id);
      held -= before == null ? 0 : weight(before);
      ends.remove(id);
      ends.put(id, now);
    }
    now++;
    var oldest = ends.values().iterator();
    while (ends.size() > MOST_ENDS && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }

  private static long weight(Task task) {
    return A_TASK
        + Stream.of(task.url(), task.instruction(), task.input(), task.output(), task.data())
            .mapToLong(text -> text == null ? 0 : text.length())
            .sum();
  }
}
