package remora.agentsapi.boundary;

import remora.access.entity.Tenant;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/** What a stream reads of its run: notices do not carry results, the store has them. */
record RunReader(RunAnswers answers, Tenant tenant, String runId, EventJson json) {

  Run run() {
    return answers.require(tenant, runId);
  }

  Task task(int index) {
    return answers.task(runId, index);
  }

  String text(Run run) {
    return answers.text(run);
  }
}
