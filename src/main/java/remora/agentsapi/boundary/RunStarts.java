package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import remora.access.entity.Tenant;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;

/**
 * Where each of the three modes starts its run. The one place for idempotency: a request whose key
 * was seen before will be given the run of then, here.
 */
@ApplicationScoped
public class RunStarts {

  @Inject Runs runs;

  String newId() {
    return runs.newId();
  }

  /** Starts a run that nobody waits for, and answers with its id. */
  Response async(Tenant tenant, RunRequest request) {
    Run run = start(newId(), tenant, request);
    return RunAnswers.ok(RunAnswers.json(out -> RunJson.stub(out, run)));
  }

  Run start(String id, Tenant tenant, RunRequest request) {
    return runs.submit(id, tenant, request.tasks(), request.concurrency());
  }
}
