package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import remora.access.boundary.IdempotencyKeys;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.operations.boundary.DiskSpace;
import remora.queue.boundary.QueueWatch;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;

/**
 * Where each of the three modes starts its run. The one place for idempotency: a request whose key
 * was seen before is given the run of then.
 */
@ApplicationScoped
public class RunStarts {

  @Inject Runs runs;
  @Inject IdempotencyKeys keys;
  @Inject QueueWatch queue;
  @Inject DiskSpace disk;

  /**
   * A run that answers a request.
   *
   * @param repeated whether it is an earlier one, of a request with the same key
   */
  record Started(Run run, boolean repeated) {}

  String newId() {
    return runs.newId();
  }

  /** Starts a run that nobody waits for, and answers with its id. */
  Response async(Tenant tenant, RunRequest request) {
    Started started = start(newId(), tenant, request);
    Run run = started.run().asSubmitted();
    return RunAnswers.ok(RunAnswers.json(out -> RunJson.stub(out, run)), started.repeated());
  }

  /**
   * Starts a run.
   *
   * @param id its id, unless the request is a repeat
   * @throws remora.access.entity.Refusal what {@link Runs#submit} and {@link IdempotencyKeys#take}
   *     throw
   */
  Started start(String id, Tenant tenant, RunRequest request) {
    if (request.idempotencyKey().isEmpty()) {
      return new Started(submit(id, tenant, request), false);
    }
    String key = request.idempotencyKey().get();
    return keys.take(tenant, key, request.body(), id, ref -> runs.find(tenant, ref).isPresent())
        .map(first -> new Started(runs.find(tenant, first).orElseThrow(), true))
        .orElseGet(() -> first(id, tenant, request, key));
  }

  private Started first(String id, Tenant tenant, RunRequest request, String key) {
    try {
      Run run = submit(id, tenant, request);
      keys.keep(id);
      return new Started(run, false);
    } catch (RuntimeException refused) {
      keys.release(tenant, key, id);
      throw refused;
    }
  }

  private Run submit(String id, Tenant tenant, RunRequest request) {
    if (!queue.isOpen()) {
      throw Refusal.retryAfter(
          Refusal.Reason.UNAVAILABLE,
          "This server takes no new work just now. Try again in a few seconds.",
          5);
    }
    if (!disk.hasRoom()) {
      throw Refusal.diskFull();
    }
    return runs.submit(id, tenant, request.tasks(), request.concurrency(), request.async());
  }
}
