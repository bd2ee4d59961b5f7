package remora.runs.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/** How many unfinished tasks each tenant has. */
@ApplicationScoped
public class InFlight {

  private final Map<String, Integer> tasks = new ConcurrentHashMap<>();

  public int of(String tenant) {
    return tasks.getOrDefault(tenant, 0);
  }

  /** Refuses tasks that there is no room for now. */
  public void requireRoomFor(Tenant tenant, int count) {
    require(tenant, of(tenant.id()) + count);
  }

  /** Takes room for all of them, or refuses them all. */
  public void reserve(Tenant tenant, int count) {
    tasks.merge(
        tenant.id(),
        count,
        (present, more) -> {
          require(tenant, present + more);
          return present + more;
        });
    if (count > tenant.inFlightTasks()) {
      release(tenant.id(), count);
      require(tenant, count);
    }
  }

  private static void require(Tenant tenant, int wanted) {
    if (wanted > tenant.inFlightTasks()) {
      throw Refusal.retryAfter(
          Refusal.Reason.QUEUE_FULL,
          "Queue depth exceeded: %d tasks in flight with this request, at most %d are allowed."
              .formatted(wanted, tenant.inFlightTasks()),
          10);
    }
  }

  /** Counts tasks that were accepted before this server started. */
  public void add(String tenant, int count) {
    tasks.merge(tenant, count, Integer::sum);
  }

  public void release(String tenant, int count) {
    tasks.computeIfPresent(tenant, (id, present) -> present > count ? present - count : null);
  }
}
