package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remora.access.entity.Tenant;
import remora.events.entity.EventType;
import remora.events.entity.Notice;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;

class RunStreamTest {

  private final FakeSse client = new FakeSse();
  private final FakeAnswers answers = new FakeAnswers();
  private RunStream stream;

  @BeforeEach
  void open() {
    Tenant tenant = new Tenant("default", 0, 1, 1, OptionalInt.empty());
    EventJson json = new EventJson(new Links("http://here"));
    stream =
        new RunStream(
            Samples.ID, new RunReader(answers, tenant, Samples.ID, json), client, client.sse());
  }

  @Test
  void aRunIsToldFromItsFirstStepToItsEnd() throws IOException {
    stream.open();
    stream.write(step(0));
    stream.write(new Notice.StillHere());
    answers.tasks = List.of(Samples.success(0, "{\"a\":1}", 100_000));
    stream.write(new Notice.TaskEnded(0));
    answers.run = Samples.run(RunStatus.COMPLETED, 1, 1);
    stream.write(new Notice.RunEnded());
    stream.close();
    assertThat(client.sent).hasSize(5);
    assertThat(client.sent.get(0)).isEqualTo(":ok");
    assertThat(client.sent.get(1))
        .startsWith("task_event {\"taskIndex\":0,\"batchId\":\"" + Samples.ID);
    assertThat(client.sent.get(2)).isEqualTo(":keepalive");
    assertThat(client.sent.get(3))
        .startsWith("task_result {\"taskIndex\":0,\"batchId\":\"" + Samples.ID + "\",\"url\":")
        .contains("\"status\":\"SUCCESS\",\"data\":{\"a\":1},\"creditsUsed\":0.1");
    assertThat(client.sent.get(4))
        .startsWith("done {\"id\":\"" + Samples.ID)
        .contains("\"completed\":1");
    assertThat(client.closed).isTrue();
  }

  @Test
  void whatTheSnapshotHasIsNotToldAgain() throws IOException {
    Task ended = Samples.failed(0, TaskStatus.TIMEOUT, "slow");
    answers.tasks = List.of(ended, Samples.pending(1));
    TimelineSource none =
        new TimelineSource(tasks -> Map.of(), Map.of(), new EventJson(new Links("http://here")));
    stream.snapshot(answers.run, answers.tasks, none);
    stream.write(step(0));
    stream.write(new Notice.TaskEnded(0));
    assertThat(client.sent)
        .singleElement()
        .asString()
        .startsWith("snapshot {")
        .contains("liveEvents");
    stream.write(step(1));
    answers.tasks = List.of(ended, Samples.success(1, "1", 1));
    stream.write(new Notice.TaskEnded(1));
    stream.write(new Notice.TaskEnded(1));
    assertThat(client.sent).hasSize(3);
  }

  @Test
  void aRunThatFailedEndsWithAnError() throws IOException {
    answers.run = Samples.run(RunStatus.FAILED, 1, 0);
    stream.write(new Notice.RunEnded());
    assertThat(client.sent).containsExactly("error {\"error\":\"the server was shut down\"}");
  }

  @Test
  void aStoreThatIsAwayIsToldAndEndsTheStream() {
    answers.tasks = List.of();
    assertThatThrownBy(() -> stream.write(new Notice.TaskEnded(0))).isInstanceOf(IOException.class);
    assertThat(client.sent)
        .singleElement()
        .asString()
        .startsWith("error {\"error\":\"The stream broke off");
  }

  @Test
  void aClientThatIsGoneIsNoticed() {
    client.gone = true;
    assertThatThrownBy(() -> stream.write(new Notice.StillHere())).isInstanceOf(IOException.class);
  }

  private static Notice step(int task) {
    return new Notice.Stepped(Samples.event(task, EventType.NAVIGATION, 1, "{'url': 'http://a'}"));
  }

  private static final class FakeAnswers extends RunAnswers {
    private Run run = Samples.run(RunStatus.PROCESSING, 2, 0);
    private List<Task> tasks = List.of(Samples.pending(0), Samples.pending(1));

    @Override
    Run require(Tenant tenant, String id) {
      return run;
    }

    @Override
    Task task(String runId, int index) {
      return tasks.get(index);
    }

    @Override
    String text(Run of) {
      return Wire.text(out -> RunJson.write(out, of, tasks, java.util.Optional.empty()));
    }
  }
}
