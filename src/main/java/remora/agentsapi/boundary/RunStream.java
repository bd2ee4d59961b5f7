package remora.agentsapi.boundary;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import remora.events.boundary.Frame;
import remora.events.boundary.Frames;
import remora.events.boundary.Subscription;
import remora.events.entity.Cursor;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;
import remora.events.entity.Timeline;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/**
 * One client's stream of one run: what the cursor does not have yet, as frames, each with the
 * cursor after it.
 */
final class RunStream implements Frames {

  private static final System.Logger LOG = System.getLogger(RunStream.class.getName());

  private final RunReader reader;
  private final RunFrames frames;
  private final Subscription news;
  private final Cursor cursor;
  private final Deque<Todo> todo = new ArrayDeque<>();
  private boolean over;

  /** What is to be told next. */
  private sealed interface Todo {

    record Comment(String text) implements Todo {}

    record Snapshot(String json) implements Todo {}

    /** An event of an attempt, with its number in that attempt from 1. */
    record Step(RunnerEvent event, int attempt, int number) implements Todo {}

    /** A task that has ended, if it has: its further steps and then its result. */
    record Ended(int index, Optional<Timeline> timeline) implements Todo {}

    record Result(int index) implements Todo {}

    /** The server stops, the run does not. */
    record Parting() implements Todo {}

    /** The run's last frame; {@code complete}: after all results. */
    record End(boolean complete) implements Todo {}
  }

  /**
   * A stream that goes on from a cursor.
   *
   * @param cursor becomes the stream's own
   */
  RunStream(RunReader reader, Subscription news, Cursor cursor) {
    this.reader = reader;
    this.frames = new RunFrames(reader, cursor);
    this.news = news;
    this.cursor = cursor;
    // Headers and a first byte go out at once.
    todo.add(new Todo.Comment("ok"));
  }

  /** Begins with all that happened before, which is not told again. */
  void snapshot(Run run, List<Task> tasks, Map<Integer, Timeline> running, TimelineSource source) {
    for (Task task : tasks) {
      if (task.status().isFinal()) {
        cursor.told(task.index());
      } else if (running.containsKey(task.index())) {
        Timeline timeline = running.get(task.index());
        cursor.stepped(task.index(), timeline.attempt(), timeline.events().size());
      }
    }
    String text = Wire.text(out -> RunJson.write(out, run, tasks, Optional.of(source)));
    todo.add(new Todo.Snapshot(text));
    if (!run.isProcessing()) {
      todo.add(new Todo.End(false));
    }
  }

  /** Begins with what happened since the cursor was given out. */
  void resume(Run run, List<Integer> ended) {
    ended(ended);
    if (!run.isProcessing()) {
      todo.add(new Todo.End(false));
    }
  }

  private void ended(List<Integer> tasks) {
    tasks.stream()
        .filter(index -> !cursor.isTold(index))
        .forEach(index -> todo.add(new Todo.Ended(index, Optional.empty())));
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public boolean isWaiting() {
    return !over && (!todo.isEmpty() || news.hasNews());
  }

  @Override
  public Optional<Frame> next() {
    try {
      Optional<Frame> frame = Optional.empty();
      while (!over && frame.isEmpty() && (!todo.isEmpty() || hasMore())) {
        frame = tell(todo.remove());
      }
      return frame;
    } catch (RuntimeException e) {
      // The store, not the client. The run itself goes on, and so can the client from its cursor.
      LOG.log(Level.WARNING, "a stream of run " + reader.runId() + " broke off", e);
      over = true;
      return Optional.of(
          frames.error(
              "The stream broke off; the run goes on. Read it by its id " + reader.runId() + "."));
    }
  }

  private boolean hasMore() {
    if (!news.hasNews()) {
      return false;
    }
    Subscription.News what = news.take(cursor);
    what.steps().entrySet().stream()
        .flatMap(task -> steps(task.getKey(), task.getValue()))
        .sorted(Comparator.comparingLong(step -> step.event().seq()))
        .forEach(todo::add);
    for (Notice.TaskEnded ended : what.ended()) {
      if (!cursor.isTold(ended.taskIndex())) {
        todo.add(new Todo.Ended(ended.taskIndex(), ended.timeline()));
      }
    }
    if (what.over()) {
      todo.add(new Todo.End(false));
    } else if (what.stops()) {
      todo.add(new Todo.Parting());
    } else if (what.still()) {
      todo.add(new Todo.Comment("keepalive"));
    }
    return !todo.isEmpty();
  }

  /** The last events of a timeline, numbered on from what the cursor has. */
  private Stream<Todo.Step> steps(int index, Timeline rest) {
    int known = cursor.events(index, rest.attempt());
    return IntStream.range(0, rest.events().size())
        .mapToObj(i -> new Todo.Step(rest.events().get(i), rest.attempt(), known + i + 1));
  }

  private Optional<Frame> tell(Todo next) {
    if (next instanceof Todo.Comment comment) {
      return Optional.of(SseFrames.comment(comment.text()));
    } else if (next instanceof Todo.Snapshot snapshot) {
      return Optional.of(frames.snapshot(snapshot.json()));
    } else if (next instanceof Todo.Step step) {
      int index = step.event().taskIndex();
      boolean known = cursor.isTold(index) || step.number() <= cursor.events(index, step.attempt());
      return known
          ? Optional.empty()
          : Optional.of(frames.step(step.event(), step.attempt(), step.number()));
    } else if (next instanceof Todo.Ended ended) {
      ended(ended.index(), ended.timeline());
      return Optional.empty();
    } else if (next instanceof Todo.Result result) {
      return Optional.of(frames.result(result.index()));
    } else if (next instanceof Todo.Parting) {
      over = true;
      return Optional.of(
          frames.error("This server stops; the run goes on. Attach again with Last-Event-ID."));
    }
    return end(((Todo.End) next).complete());
  }

  /** Puts what is missing of a task before all else. */
  private void ended(int index, Optional<Timeline> atHand) {
    Optional<Timeline> timeline = atHand.or(() -> reader.stored(index));
    if (cursor.isTold(index) || timeline.isEmpty()) {
      return;
    }
    todo.addFirst(new Todo.Result(index));
    int attempt = timeline.get().attempt();
    List<RunnerEvent> all = timeline.get().events();
    int known = Math.min(all.size(), cursor.events(index, attempt));
    List<Todo.Step> rest =
        new ArrayList<>(
            steps(index, new Timeline(attempt, all.subList(known, all.size()))).toList());
    Collections.reverse(rest);
    rest.forEach(todo::addFirst);
  }

  private Optional<Frame> end(boolean complete) {
    Run run = reader.run();
    if (!complete && cursor.toldTasks() < run.total()) {
      ended(reader.ended(run));
      todo.add(new Todo.End(true));
      return Optional.empty();
    }
    over = true;
    return Optional.of(frames.end(run));
  }
}
