package remora.agentsapi.boundary;

import java.util.List;
import java.util.Optional;
import remora.access.entity.Tenant;
import remora.events.entity.Timeline;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/** What a stream reads of its run: notices do not carry results, the store has them. */
record RunReader(RunAnswers answers, Tenant tenant, String runId, EventJson json, FrameData data) {

  Run run() {
    return answers.require(tenant, runId);
  }

  Task task(int index) {
    return answers.task(runId, index);
  }

  /** Tasks that have a result, in order. */
  List<Integer> ended(Run run) {
    return answers.ended(run);
  }

  /** The timeline of the attempt that gave a task its result; empty while it has none. */
  Optional<Timeline> stored(int index) {
    return data.ended(
        runId,
        index,
        () ->
            Optional.of(task(index))
                .filter(task -> task.status().isFinal())
                .map(task -> new Timeline(task.attempt(), answers.steps(task))));
  }

  String text(Run run) {
    return answers.text(run);
  }
}
