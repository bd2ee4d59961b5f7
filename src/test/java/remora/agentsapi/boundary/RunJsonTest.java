package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.agentsapi.boundary.Samples.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import remora.events.entity.EventType;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskStatus;

class RunJsonTest {

  private static final Run PROCESSING = Samples.run(RunStatus.PROCESSING, 3, 0);
  private static final List<Task> TASKS =
      List.of(
          Samples.success(0, "{\"heading\":\"Example\"}", 110_000),
          Samples.pending(1),
          Samples.pending(2));

  @Test
  void aRunInProgressShowsResultsAndStubs() {
    assertThat(write(PROCESSING, TASKS, Optional.empty()))
        .isEqualTo(
            json(
                """
                {'id': '65f8a9d2c1e4b5a6f7e8d9c0', 'total': 3, 'completed': 1, 'results': [
                  {'url': 'https://example.com/0', 'instruction': 'Extract the heading.', 'input': {'na.me': 'Jo'},
                   'status': 'SUCCESS', 'data': {'heading': 'Example'}, 'creditsUsed': 0.11, 'durationMs': 4820},
                  {'url': 'https://example.com/1', 'status': 'PENDING'},
                  {'url': 'https://example.com/2', 'status': 'PENDING'}],
                 'totalCreditsUsed': 0.11, 'status': 'processing', 'createdAt': '2026-04-16T18:22:10.000Z'}
                """));
  }

  @Test
  void eventsComeOnlyWhenAskedForAndLiveOnesOnlyWhileProcessing() {
    JsonObject json = write(PROCESSING, TASKS, Optional.of(source()));
    assertThat(json.getJsonArray("results").getJsonObject(0).getJsonArray("events")).hasSize(1);
    assertThat(json.getJsonArray("results").getJsonObject(1)).doesNotContainKey("events");
    assertThat(json.getJsonArray("liveEvents"))
        .isEqualTo(
            json("""
            {'a': [[], [{'type': 'plan', 'timestamp': 1776363730005, 'ts': '2026-04-16T18:22:10.005Z',
              'iteration': 2, 'data': {'notes': 'n'}}], []]}
            """)
                .getJsonArray("a"));

    JsonObject ended =
        write(Samples.run(RunStatus.COMPLETED, 1, 1), List.of(TASKS.get(0)), Optional.of(source()));
    assertThat(ended).doesNotContainKey("liveEvents");
    assertThat(ended.getString("completedAt")).isEqualTo("2026-04-16T18:23:07.694Z");
    assertThat(ended.getString("status")).isEqualTo("completed");
  }

  @Test
  void aTaskThatDidNotSucceedHasAnErrorAndNoPrice() {
    Run run = Samples.run(RunStatus.COMPLETED, 7, 7);
    List<TaskStatus> bad =
        List.of(
            TaskStatus.ERROR,
            TaskStatus.TIMEOUT,
            TaskStatus.BLOCKED,
            TaskStatus.CAPTCHA_FAILED,
            TaskStatus.LOOP,
            TaskStatus.NO_TARGET);
    List<Task> tasks =
        IntStream.range(0, bad.size())
            .mapToObj(i -> Samples.failed(i + 1, bad.get(i), "because"))
            .toList();
    for (JsonObject result :
        write(run, tasks, Optional.empty()).getJsonArray("results").getValuesAs(JsonObject.class)) {
      assertThat(bad).contains(TaskStatus.valueOf(result.getString("status")));
      assertThat(result.getString("error")).isEqualTo("because");
      assertThat(result.get("data")).hasToString("null");
      assertThat(result.getInt("creditsUsed")).isZero();
    }
  }

  @Test
  void aFailedRunGivesItsUnfinishedTasksAnError() {
    JsonObject json = write(Samples.run(RunStatus.FAILED, 3, 1), TASKS, Optional.of(source()));
    assertThat(json.getString("error")).isEqualTo("the server was shut down");
    assertThat(json).containsKey("completedAt").doesNotContainKey("liveEvents");
    assertThat(json.getJsonArray("results").getJsonObject(0).getString("status"))
        .isEqualTo("SUCCESS");
    assertThat(json.getJsonArray("results").getJsonObject(2))
        .isEqualTo(
            json(
                """
                {'url': 'https://example.com/2', 'status': 'ERROR', 'data': null, 'creditsUsed': 0, 'durationMs': 0,
                 'error': 'Not finished: the server was shut down', 'events': []}
                """));
  }

  @Test
  void theStubOfAnAsynchronousRun() {
    assertThat(Wire.text(out -> RunJson.stub(out, PROCESSING)))
        .isEqualTo(
            "{\"id\":\"65f8a9d2c1e4b5a6f7e8d9c0\",\"total\":3,\"completed\":0,\"results\":[],"
                + "\"totalCreditsUsed\":0,\"status\":\"processing\",\"createdAt\":\"2026-04-16T18:22:10.000Z\"}");
  }

  @Test
  void aRowOfTheListHasOneStubAndNulls() {
    assertThat(
            Samples.read(
                Wire.text(out -> RunJson.row(out, Samples.run(RunStatus.PROCESSING, 3, 2)))))
        .isEqualTo(
            json(
                """
                {'id': '65f8a9d2c1e4b5a6f7e8d9c0', 'total': 3, 'completed': 2,
                 'results': [{'url': 'https://example.com', 'instruction': 'Extract the heading.'}, null, null],
                 'totalCreditsUsed': 0.29, 'status': 'processing', 'createdAt': '2026-04-16T18:22:10.000Z'}
                """));
  }

  @Test
  void creditsHaveFourDecimalsAtMost() {
    assertThat(Wire.credits(0)).hasToString("0");
    assertThat(Wire.credits(123_456)).hasToString("0.1235");
    assertThat(Wire.credits(100_000)).hasToString("0.1");
    assertThat(Wire.credits(1_000_000_000_000L)).hasToString("1000000");
  }

  private static TimelineSource source() {
    return new TimelineSource(
        tasks ->
            Map.of(
                Task.id(Samples.ID, 0),
                List.of(Samples.event(0, EventType.DONE, 0, "{'status': 'SUCCESS'}"))),
        Map.of(
            0, List.of(Samples.event(0, EventType.DONE, 0, "{}")),
            1, List.of(Samples.event(1, EventType.PLAN, 2, "{'notes': 'n'}"))),
        new EventJson(new Links("https://remora.example")));
  }

  private static JsonObject write(Run run, List<Task> tasks, Optional<TimelineSource> timelines) {
    return Samples.read(Wire.text(out -> RunJson.write(out, run, tasks, timelines)));
  }
}
