package remora.runs.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/** How many unfinished tasks each tenant has: of this server's runs exactly, of others' lately. */
@ApplicationScoped
public class InFlight {

  private record Open(String tenant, int tasks) {}

  private final Map<String, Open> runs = new HashMap<>();
  private final Map<String, Integer> tenants = new HashMap<>();
  private Map<String, Integer> elsewhere = Map.of();

  public synchronized int of(String tenant) {
    return tenants.getOrDefault(tenant, 0) + elsewhere.getOrDefault(tenant, 0);
  }

  /** Refuses tasks that there is no room for now. */
  public synchronized void requireRoomFor(Tenant tenant, int count) {
    int wanted = of(tenant.id()) + count;
    if (wanted > tenant.inFlightTasks()) {
      throw Refusal.retryAfter(
          Refusal.Reason.QUEUE_FULL,
          "Queue depth exceeded: %d tasks in flight with this request, at most %d are allowed."
              .formatted(wanted, tenant.inFlightTasks()),
          10);
    }
  }

  /** Takes room for all tasks of a run, or refuses them all. */
  public synchronized void reserve(Tenant tenant, String run, int count) {
    requireRoomFor(tenant, count);
    add(tenant.id(), run, count);
  }

  /** Counts tasks of a run that was accepted before, here or elsewhere. */
  public synchronized void add(String tenant, String run, int count) {
    release(run);
    runs.put(run, new Open(tenant, count));
    tenants.merge(tenant, count, Integer::sum);
  }

  /** One task of a run has its result. */
  public synchronized void done(String run) {
    Open open = runs.get(run);
    if (open != null) {
      add(open.tenant(), run, open.tasks() - 1);
      runs.computeIfPresent(run, (id, left) -> left.tasks() > 0 ? left : null);
    }
  }

  /** The run is no longer this server's, or has ended. */
  public synchronized void release(String run) {
    Open open = runs.remove(run);
    if (open != null) {
      tenants.computeIfPresent(
          open.tenant(), (id, tasks) -> tasks > open.tasks() ? tasks - open.tasks() : null);
    }
  }

  /** Tasks of runs that other servers own, by tenant, as of now. */
  public synchronized void elsewhere(Map<String, Integer> tasks) {
    elsewhere = Map.copyOf(tasks);
  }
}
