package remora.planner.replay;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;
import remora.planner.replay.entity.StoredPlan;

/**
 * The shelf in the store. A plan is a gain and never a must: when the store fails, the task goes on
 * without.
 */
@ApplicationScoped
public class StoredPlans implements Shelf {

  private static final System.Logger LOG = System.getLogger(StoredPlans.class.getName());

  /** Two hundred steps take about half of it. */
  private static final int MOST_BYTES = 100_000;

  @Inject PlanRepository plans;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.replay.max-plans")
  int most;

  /** How many a tenant has: counted once, because the embedded store scans for it. */
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  @Override
  public Optional<Plan> find(PlanKey key) {
    try {
      return plans.findById(key.id()).map(StoredPlan::plan).map(PlanJson::read);
    } catch (JsonException | IllegalArgumentException | ClassCastException unreadable) {
      LOG.log(Level.WARNING, "a stored plan cannot be read and is left aside: {0}", unreadable);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the store gave no plan", e);
      return Optional.empty();
    }
  }

  @Override
  public void keep(PlanKey key, Plan plan) {
    String text = PlanJson.write(plan).toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return;
    }
    StoredPlan stored =
        new StoredPlan(
            key.id(), key.tenant(), text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try {
      if (plans.findById(stored.id()).isPresent()) {
        plans.update(stored);
      } else {
        makeRoom(key.tenant());
        plans.insert(stored);
        counts.merge(key.tenant(), 1L, Long::sum);
      }
    } catch (RuntimeException e) {
      // Two tasks of one kind may end at the same time: the plans are as good as each other.
      LOG.log(Level.WARNING, "a plan was not kept", e);
    }
  }

  /** A tenth goes at a time, so that the scan for the oldest is rare. */
  private void makeRoom(String tenant) {
    long count = counts.computeIfAbsent(tenant, plans::countByTenant);
    if (count < most) {
      return;
    }
    int leaving = Math.max(1, most / 10);
    plans
        .findByTenantOrderByStoredAtAsc(tenant, Limit.of(leaving))
        .forEach(old -> plans.deleteById(old.id()));
    counts.put(tenant, plans.countByTenant(tenant));
  }
}
