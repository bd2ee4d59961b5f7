package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import remora.access.entity.Tenant;
import remora.events.boundary.Frame;
import remora.events.boundary.Subscription;
import remora.events.entity.Cursor;
import remora.events.entity.EventType;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;
import remora.events.entity.Timeline;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;

class RunStreamTest {

  private static final String ID = Samples.ID;

  private final FakeAnswers answers = new FakeAnswers();
  private final Map<Integer, Timeline> live = new TreeMap<>();
  private Subscription news = feed();
  private RunStream stream = stream(new Cursor(ID));

  @Test
  void aRunIsToldFromItsFirstStepToItsEnd() {
    step(0, 1);
    news.accept(new Notice.StillHere());
    List<String> told = told();
    ends(0);
    told.addAll(told());
    answers.run = Samples.run(RunStatus.COMPLETED, 2, 2);
    news.accept(new Notice.RunEnded());
    told.addAll(told());
    assertThat(told).hasSize(5);
    assertThat(told.get(0)).isEqualTo(":ok\n\n");
    assertThat(told.get(1))
        .startsWith("event: task_event\ndata: {\"taskIndex\":0,\"batchId\":\"" + ID)
        .endsWith("}\nid: " + ID + ":;0.1.1\n\n");
    assertThat(told.get(2)).isEqualTo(":keepalive\n\n");
    assertThat(told.get(3))
        .startsWith("event: task_result\ndata: {\"taskIndex\":0,\"batchId\":\"" + ID)
        .contains("\"status\":\"SUCCESS\",\"data\":{\"a\":1},\"creditsUsed\":0.1")
        .endsWith("}\nid: " + ID + ":0\n\n");
    assertThat(told.get(4))
        .startsWith("event: done\ndata: {\"id\":\"" + ID)
        .endsWith("}\nid: " + ID + ":done\n\n");
    assertThat(stream.isOver()).isTrue();
    assertThat(stream.isWaiting()).isFalse();
  }

  @Test
  void stepsOfSeveralTasksComeInTheOrderInWhichTheyHappened() {
    told();
    live.put(0, new Timeline(1, List.of(event(0, 1), event(0, 3))));
    live.put(1, new Timeline(2, List.of(event(1, 2))));
    news.accept(new Notice.Stepped());
    assertThat(told())
        .extracting(RunStreamTest::id)
        .containsExactly(":;0.1.1", ":;0.1.1;1.2.1", ":;1.2.1;0.1.2");
  }

  @Test
  void whatTheSnapshotHasIsNotToldAgain() {
    answers.tasks.set(0, Samples.failed(0, TaskStatus.TIMEOUT, "slow"));
    live.put(1, new Timeline(1, List.of(event(1, 1))));
    TimelineSource none =
        new TimelineSource(tasks -> Map.of(), Map.of(), new EventJson(new Links("http://here")));
    stream.snapshot(answers.run, answers.tasks, Map.copyOf(live), none);
    news.accept(new Notice.TaskEnded(0, Optional.empty()));
    news.accept(new Notice.Stepped());
    List<String> told = told();
    assertThat(told).hasSize(2);
    assertThat(told.get(1)).startsWith("event: snapshot\n").contains("liveEvents");
    assertThat(id(told.get(1))).isEqualTo(":0;1.1.1");
    live.put(1, new Timeline(1, List.of(event(1, 1), event(1, 2))));
    news.accept(new Notice.Stepped());
    assertThat(told()).extracting(RunStreamTest::id).containsExactly(":0;1.1.2");
  }

  @Test
  void aTaskThatEndsBeforeItsLastStepsWereLookedAtIsToldWhole() {
    step(0, 1);
    told();
    ends(0, event(0, 1), event(0, 2), event(0, 3));
    assertThat(told()).extracting(RunStreamTest::id).containsExactly(":;0.1.2", ":;0.1.3", ":0");
  }

  @Test
  void whoComesBackIsToldTheRestOfWhatIsStoredAndOfWhatRuns() {
    answers.stored = List.of(event(0, 1), event(0, 2), event(0, 3));
    answers.tasks.set(0, Samples.success(0, "{}", 1));
    live.put(1, new Timeline(4, List.of(event(1, 1), event(1, 2))));
    stream = stream(Cursor.of(ID + ":;0.1.2;1.4.1", ID, 2));
    stream.resume(answers.run, answers.ended(answers.run));
    assertThat(told())
        .extracting(RunStreamTest::id)
        .containsExactly("", ":;1.4.1;0.1.3", ":0;1.4.1", ":0;1.4.2");
  }

  @Test
  void anotherAttemptIsToldFromItsStart() {
    answers.stored = List.of(event(0, 1), event(0, 2));
    answers.tasks.set(0, Samples.success(0, "{}", 1));
    stream = stream(Cursor.of(ID + ":;0.7.2", ID, 2));
    stream.resume(answers.run, answers.ended(answers.run));
    assertThat(told())
        .extracting(RunStreamTest::id)
        .containsExactly("", ":;0.1.1", ":;0.1.2", ":0");
  }

  @Test
  void beforeTheEndComesWhatNobodyTold() {
    told();
    answers.tasks.set(0, Samples.success(0, "{}", 1));
    answers.tasks.set(1, Samples.failed(1, TaskStatus.ERROR, "no"));
    answers.run = Samples.run(RunStatus.COMPLETED, 2, 2);
    news.accept(new Notice.RunEnded());
    assertThat(told()).extracting(RunStreamTest::id).containsExactly(":0", ":0-1", ":done");
  }

  @Test
  void aRunThatFailedEndsWithAnError() {
    told();
    answers.run = Samples.run(RunStatus.FAILED, 2, 0);
    news.accept(new Notice.RunEnded());
    assertThat(told())
        .containsExactly(
            "event: error\ndata: {\"error\":\"the server was shut down\"}\nid: "
                + ID
                + ":done\n\n");
  }

  @Test
  void aStoreThatIsAwayIsToldAndEndsTheStreamWhereItWas() {
    step(1, 1);
    told();
    answers.tasks.clear();
    news.accept(new Notice.TaskEnded(0, Optional.empty()));
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("event: error\ndata: {\"error\":\"The stream broke off")
        .endsWith("id: " + ID + ":;1.1.1\n\n");
    assertThat(stream.isOver()).isTrue();
  }

  private Subscription feed() {
    return new Subscription(
        cursor -> {
          Map<Integer, Timeline> rest = new TreeMap<>();
          live.forEach(
              (index, timeline) -> {
                int known = cursor.events(index, timeline.attempt());
                List<RunnerEvent> all = timeline.events();
                if (known < all.size() && !cursor.isTold(index)) {
                  rest.put(index, new Timeline(timeline.attempt(), all.subList(known, all.size())));
                }
              });
          return rest;
        });
  }

  private RunStream stream(Cursor cursor) {
    Tenant tenant = new Tenant("default", 0, 1, 1, OptionalInt.empty());
    EventJson json = new EventJson(new Links("http://here"));
    return new RunStream(new RunReader(answers, tenant, ID, json, new FrameData()), news, cursor);
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (Optional<Frame> next = stream.next(); next.isPresent(); next = stream.next()) {
      told.add(new String(next.get().bytes(), StandardCharsets.US_ASCII));
    }
    return told;
  }

  /** What follows the run's id in a frame's cursor. */
  private static String id(String frame) {
    int at = frame.indexOf("\nid: " + ID);
    return at < 0 ? "" : frame.substring(at + 5 + ID.length()).strip();
  }

  private void step(int task, int number) {
    live.put(task, new Timeline(1, List.of(event(task, number))));
    news.accept(new Notice.Stepped());
  }

  private void ends(int task, RunnerEvent... events) {
    Timeline timeline = events.length == 0 ? live.get(task) : new Timeline(1, List.of(events));
    live.remove(task);
    answers.tasks.set(task, Samples.success(task, "{\"a\":1}", 100_000));
    news.accept(new Notice.TaskEnded(task, Optional.of(timeline)));
  }

  private static RunnerEvent event(int task, long seq) {
    RunnerEvent some = Samples.event(task, EventType.NAVIGATION, 1, "{'url': 'http://a'}");
    return new RunnerEvent(seq, task, some.type(), some.data(), some.at(), 1);
  }

  private static final class FakeAnswers extends RunAnswers {
    private Run run = Samples.run(RunStatus.PROCESSING, 2, 0);
    private final List<Task> tasks =
        new ArrayList<>(List.of(Samples.pending(0), Samples.pending(1)));
    private List<RunnerEvent> stored = List.of();

    @Override
    Run require(Tenant tenant, String id) {
      return run;
    }

    @Override
    Task task(String runId, int index) {
      return tasks.get(index);
    }

    @Override
    List<Integer> ended(Run of) {
      return tasks.stream().filter(task -> task.status().isFinal()).map(Task::index).toList();
    }

    @Override
    List<RunnerEvent> steps(Task task) {
      return task.index() == 0 ? stored : List.of();
    }

    @Override
    String text(Run of) {
      return Wire.text(out -> RunJson.write(out, of, tasks, Optional.empty()));
    }
  }
}
