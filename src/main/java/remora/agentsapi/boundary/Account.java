package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import remora.access.entity.Tenant;
import remora.billing.boundary.Ledger;
import remora.json.Json;
import remora.queue.boundary.QueueWatch;
import remora.queue.entity.QueueState;

/** A tenant's own figures, and the server's as far as they are everybody's. */
@ApplicationScoped
public class Account {

  @Inject QueueWatch queue;
  @Inject Ledger ledger;

  JsonObject status(Tenant tenant) {
    QueueState state = queue.of(tenant.id());
    return Json.createObjectBuilder()
        .add("userId", tenant.id())
        .add("running", state.running())
        .add("claimed", state.claimed())
        .add("pending", state.pending())
        .add("total", state.total())
        .add("cap", tenant.inFlightTasks())
        .build();
  }

  /**
   * Keys as clients of the oldest form read them. Other tenants are none of the caller's business.
   */
  JsonObject capacity(Tenant tenant) {
    QueueState state = queue.all();
    int busy = state.running() + state.claimed();
    double used = (double) busy / Math.max(1, queue.slots());
    return Json.createObjectBuilder()
        .add("totalActive", busy)
        .add("maxSandboxes", queue.slots())
        .add("perUserCap", tenant.inFlightTasks())
        .add("pending", state.pending())
        .add("running", state.running())
        .add("claimed", state.claimed())
        // None can stay failed: a task that fails has its result and leaves the queue.
        .add("failed", 0)
        .add("utilization", Math.round(Math.min(1, used) * 10_000) / 10_000.0)
        .add("oldestQueuedAgeMs", queue.oldestWait().toMillis())
        .add("topUsers", JsonValue.EMPTY_JSON_ARRAY)
        .add("workers", workers(busy))
        .build();
  }

  JsonObject balance(Tenant tenant) {
    return Json.createObjectBuilder()
        .add("success", true)
        .add("creditsRemaining", Wire.credits(ledger.balanceMicro(tenant)))
        .build();
  }

  private static JsonValue workers(int busy) {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("workerId", "this-server").add("inflight", busy))
        .build();
  }
}
