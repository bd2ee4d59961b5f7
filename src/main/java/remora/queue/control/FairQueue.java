package remora.queue.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import remora.queue.entity.QueueState;
import remora.runs.entity.Run;

/**
 * Waiting tasks in fair order: tenants have equally many in work, a tenant's runs take turns, a
 * run's tasks go by index and never more than its concurrency at one time. Of the runs that another
 * server may take while they wait, a tenant has no more begun here than there are slots: with all
 * of them begun in turn a server with free slots would find nothing to take. Not thread-safe; the
 * dispatcher guards it.
 */
final class FairQueue {

  /** One task's turn. */
  record Ticket(Run run, int index) {}

  private static final class Line {
    final Run run;
    final Deque<Integer> waiting;
    final Instant since;
    int inWork;
    boolean begun;

    Line(Run run, List<Integer> indexes, Instant since) {
      this.run = run;
      this.waiting = new ArrayDeque<>(indexes);
      this.since = since;
    }

    boolean isOf(Run other) {
      return run.id().equals(other.id()) && run.fence() == other.fence();
    }

    boolean isReady() {
      return !waiting.isEmpty() && inWork < run.concurrency();
    }

    boolean isHeld() {
      return begun && !waiting.isEmpty();
    }
  }

  private static final class Lane {
    final String tenant;
    final Deque<Line> lines = new ArrayDeque<>();

    Lane(String tenant) {
      this.tenant = tenant;
    }

    int inWork() {
      return lines.stream().mapToInt(line -> line.inWork).sum();
    }

    Optional<Line> next(int mostBegun) {
      boolean mayBegin = lines.stream().filter(Line::isHeld).count() < mostBegun;
      return lines.stream()
          .filter(line -> line.isReady() && (line.begun || mayBegin || !line.run.waiting()))
          .findFirst();
    }
  }

  private final Deque<Lane> lanes = new ArrayDeque<>();
  private final int mostBegun;

  FairQueue(int mostBegun) {
    this.mostBegun = mostBegun;
  }

  /** More tasks of a run, also of one that waits already. Those of its former owner are void. */
  void add(Run run, List<Integer> indexes, Instant now) {
    if (indexes.isEmpty()) {
      return;
    }
    Optional<Line> known = lines().stream().filter(line -> line.isOf(run)).findFirst();
    if (known.isPresent()) {
      known.get().waiting.addAll(indexes);
    } else {
      remove(run.id());
      lane(run.tenant()).lines.add(new Line(run, indexes, now));
    }
  }

  private Lane lane(String tenant) {
    return lanes.stream()
        .filter(lane -> lane.tenant.equals(tenant))
        .findFirst()
        .orElseGet(
            () -> {
              Lane lane = new Lane(tenant);
              lanes.add(lane);
              return lane;
            });
  }

  /**
   * The next task that may start, of the tenant that has the fewest in work; of those with equally
   * few the one who waits longest. Its tenant and its run go to the end of their lines.
   */
  Optional<Ticket> take() {
    // In turn alone five tasks beside thousands get two of five slots one time and three another.
    return lanes.stream()
        .filter(lane -> lane.next(mostBegun).isPresent())
        .min(Comparator.comparingInt(Lane::inWork))
        .map(this::first);
  }

  private Ticket first(Lane lane) {
    Line line = lane.next(mostBegun).orElseThrow();
    line.inWork++;
    line.begun = true;
    toBack(lanes, lane);
    toBack(lane.lines, line);
    return new Ticket(line.run, line.waiting.remove());
  }

  private static <T> void toBack(Deque<T> line, T who) {
    line.remove(who);
    line.add(who);
  }

  /** What still waits of a run is not to be done any more. */
  void remove(String runId) {
    lines().stream().filter(line -> line.run.id().equals(runId)).forEach(l -> l.waiting.clear());
    dropEmpty();
  }

  /** A taken task is no longer in work. */
  void done(Ticket ticket) {
    lines().stream().filter(line -> line.isOf(ticket.run())).forEach(line -> line.inWork--);
    dropEmpty();
  }

  private void dropEmpty() {
    lanes.forEach(lane -> lane.lines.removeIf(line -> line.waiting.isEmpty() && line.inWork == 0));
    lanes.removeIf(lane -> lane.lines.isEmpty());
  }

  /** Nothing is to be done any more. */
  void clear() {
    lines().forEach(line -> line.waiting.clear());
    dropEmpty();
  }

  /** Whether a task may start now. */
  boolean isReady() {
    return lanes.stream().anyMatch(lane -> lane.next(mostBegun).isPresent());
  }

  /** Runs with tasks that wait or are in work. */
  List<Run> runs() {
    return lines().stream().map(line -> line.run).toList();
  }

  /** Waiting tasks and tasks in work, of one tenant or of all. */
  QueueState state(Optional<String> tenant) {
    int waiting = 0;
    int inWork = 0;
    for (Line line : lines()) {
      if (tenant.isEmpty() || tenant.get().equals(line.run.tenant())) {
        waiting += line.waiting.size();
        inWork += line.inWork;
      }
    }
    return new QueueState(inWork, 0, waiting);
  }

  Optional<Instant> oldest() {
    return lines().stream()
        .filter(line -> !line.waiting.isEmpty())
        .map(line -> line.since)
        .min(Comparator.naturalOrder());
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lanes.forEach(lane -> lines.addAll(lane.lines));
    return lines;
  }
}
