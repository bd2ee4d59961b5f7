package remora.events.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import remora.events.entity.Cursor;
import remora.events.entity.Notice;
import remora.events.entity.Timeline;

/**
 * What one listener to a run has not looked at yet. It stays small however long nobody looks: steps
 * are not kept for it, they are in the run's timelines, and beyond a few tasks that ended, only
 * which they are.
 */
public final class Subscription implements Consumer<Notice> {

  /** Beyond it, timelines of ended tasks are left to the store. */
  private static final int MOST_TIMELINES = 32;

  private final Function<Cursor, Map<Integer, Timeline>> steps;
  private final Map<Integer, Optional<Timeline>> ended = new LinkedHashMap<>();
  private Runnable wake = () -> {};
  private boolean stepped = true;
  private boolean over;
  private boolean stops;
  private boolean still;

  /** Of a run whose running tasks say what they did beyond a cursor. */
  public Subscription(Function<Cursor, Map<Integer, Timeline>> steps) {
    this.steps = steps;
  }

  /**
   * What is new.
   *
   * @param steps of running tasks, beyond the cursor, by task index
   * @param ended tasks that have a result, in the order of their ends, each with its timeline if
   *     that is at hand
   * @param over whether the run has ended
   * @param stops whether the server does
   * @param still whether a sign of life is due
   */
  public record News(
      Map<Integer, Timeline> steps,
      List<Notice.TaskEnded> ended,
      boolean over,
      boolean stops,
      boolean still) {}

  @Override
  public void accept(Notice notice) {
    Runnable woken;
    synchronized (this) {
      if (notice instanceof Notice.Stepped) {
        stepped = true;
      } else if (notice instanceof Notice.TaskEnded end) {
        boolean kept = ended.size() < MOST_TIMELINES;
        ended.put(end.taskIndex(), kept ? end.timeline() : Optional.empty());
      } else if (notice instanceof Notice.RunEnded) {
        over = true;
      } else if (notice instanceof Notice.ServerStops) {
        stops = true;
      } else {
        still = true;
      }
      woken = wake;
    }
    woken.run();
  }

  /** Takes what is new to a client that knows what the cursor has. */
  public News take(Cursor cursor) {
    List<Notice.TaskEnded> ends = new ArrayList<>();
    boolean toEnd;
    boolean toPart;
    boolean alive;
    boolean look;
    synchronized (this) {
      ended.forEach((index, timeline) -> ends.add(new Notice.TaskEnded(index, timeline)));
      ended.clear();
      toEnd = over;
      over = false;
      toPart = stops;
      stops = false;
      alive = still;
      still = false;
      look = stepped;
      stepped = false;
    }
    // After the ends are taken: a task that ends in between is among the next ones, with all steps.
    return new News(look ? steps.apply(cursor) : Map.of(), ends, toEnd, toPart, alive);
  }

  /** Whether there is something to take. */
  public synchronized boolean hasNews() {
    return stepped || over || stops || still || !ended.isEmpty();
  }

  synchronized void wakes(Runnable action) {
    wake = action;
  }
}
