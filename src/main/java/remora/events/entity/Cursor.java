package remora.events.entity;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that a client has been told of a run, short enough for a header: so any server can go on
 * where another stopped, and none has to remember a client. As text: the run's id, a colon, the
 * tasks of which the result was told as ranges, and for each other task its index, its attempt and
 * how many events of it were told, such as {@code 65f8a9d2c1e4b5a6f7e8d9c0:0-17,19;18.1.5;20.1.3};
 * after the run's end {@code 65f8a9d2c1e4b5a6f7e8d9c0:done}. Not for use by several threads.
 */
public final class Cursor {

  /** Longest text: servers take 8 KB of headers in all. */
  public static final int LONGEST = 7000;

  /**
   * Most tasks under way that are kept, the ones that moved last: more than run at one time. With
   * 1000 tasks of which every second or third has ended, ranges take 2700 characters.
   */
  private static final int MOST_PLACES = 200;

  private static final String DONE = "done";

  private final String runId;
  private final BitSet told = new BitSet();
  private final Map<Integer, Place> places = new LinkedHashMap<>(16, 0.75f, true);
  private boolean over;
  private String ranges = "";

  private record Place(int attempt, int events) {}

  /** Of a client that knows nothing yet. */
  public Cursor(String runId) {
    this.runId = runId;
  }

  /**
   * Reads a text that {@link #toString} made.
   *
   * @param tasks how many the run has
   * @throws IllegalArgumentException for what is none, or another run's
   */
  public static Cursor of(String text, String runId, int tasks) {
    if (text.length() > LONGEST || !text.startsWith(runId + ":")) {
      throw new IllegalArgumentException("not a cursor of this run");
    }
    Cursor cursor = new Cursor(runId);
    String rest = text.substring(runId.length() + 1);
    if (rest.equals(DONE)) {
      cursor.end();
      return cursor;
    }
    String[] parts = rest.split(";", -1);
    for (String range : parts[0].isEmpty() ? new String[0] : parts[0].split(",", -1)) {
      String[] ends = range.split("-", 2);
      int from = index(ends[0], tasks);
      cursor.told.set(from, Math.max(from, index(ends[ends.length - 1], tasks)) + 1);
    }
    for (int i = 1; i < parts.length; i++) {
      String[] place = parts[i].split("\\.", -1);
      if (place.length != 3) {
        throw new IllegalArgumentException("a place is task.attempt.events");
      }
      cursor.stepped(index(place[0], tasks), number(place[1]), number(place[2]));
    }
    cursor.write();
    // One text for one state: whatever is odd about another is found by this.
    if (!cursor.toString().equals(text)) {
      throw new IllegalArgumentException("not a cursor as it was given out");
    }
    return cursor;
  }

  private static int index(String text, int tasks) {
    int index = number(text);
    if (index >= tasks) {
      throw new IllegalArgumentException("the run has no task " + index);
    }
    return index;
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("not a number: " + text);
    }
    return Integer.parseInt(text);
  }

  /** Whether the task's result was told. */
  public boolean isTold(int task) {
    return over || told.get(task);
  }

  /** How many tasks' results were told. */
  public int toldTasks() {
    return told.cardinality();
  }

  /** Whether the run's end was told. */
  public boolean isOver() {
    return over;
  }

  /** How many events of this attempt at the task were told. */
  public int events(int task, int attempt) {
    Place place = places.get(task);
    return place != null && place.attempt == attempt ? place.events : 0;
  }

  /** So many events of this attempt have been told by now. */
  public void stepped(int task, int attempt, int events) {
    if (!told.get(task)) {
      places.put(task, new Place(attempt, events));
      if (places.size() > MOST_PLACES) {
        Iterator<Integer> oldest = places.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
  }

  /** The task's result has been told. */
  public void told(int task) {
    places.remove(task);
    told.set(task);
    write();
  }

  /** The run's end has been told. */
  public void end() {
    over = true;
    places.clear();
  }

  private void write() {
    StringBuilder text = new StringBuilder();
    for (int from = told.nextSetBit(0); from >= 0; ) {
      int to = told.nextClearBit(from) - 1;
      text.append(text.isEmpty() ? "" : ",").append(from);
      if (to > from) {
        text.append('-').append(to);
      }
      from = told.nextSetBit(to + 1);
    }
    ranges = text.toString();
  }

  @Override
  public String toString() {
    return runId
        + ':'
        + (over
            ? DONE
            : ranges
                + places.entrySet().stream()
                    .map(
                        e ->
                            ";"
                                + e.getKey()
                                + "."
                                + e.getValue().attempt
                                + "."
                                + e.getValue().events)
                    .collect(Collectors.joining()));
  }
}
