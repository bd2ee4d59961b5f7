package remora.planner.replay;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** Plans that one sweep looks at; the next one goes on. */
  private static final int MOST_SWEPT = 100;

  @Inject PlanRepository plans;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.replay.max-plans")
  int most;

  @Inject
  @ConfigProperty(name = "remora.replay.max-age-days")
  int mostDays;

  /** How many a tenant has: counted once, because the embedded store scans for it. */
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /** When a tenant's old plans were last looked for. */
  private final Map<String, Instant> swept = new ConcurrentHashMap<>();

  @Override
  public Optional<Plan> find(PlanKey key) {
    try {
      return plans
          .findById(key.id())
          .filter(found -> found.storedAt().isAfter(oldest()))
          .map(StoredPlan::plan)
          .map(PlanJson::read);
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
        sweep(key.tenant());
        makeRoom(key.tenant());
        plans.insert(stored);
        counts.merge(key.tenant(), 1L, Long::sum);
      }
    } catch (RuntimeException e) {
      // Two tasks of one kind may end at the same time: the plans are as good as each other.
      LOG.log(Level.INFO, "a plan was not kept: {0}", e.getMessage());
    }
  }

  private Instant oldest() {
    return clock.instant().minus(mostDays, ChronoUnit.DAYS);
  }

  /** Once a day at most, because it is a scan: those that nobody asked for have to go as well. */
  private void sweep(String tenant) {
    Instant now = clock.instant();
    Instant before = swept.getOrDefault(tenant, Instant.MIN);
    if (before.isBefore(now.minus(1, ChronoUnit.DAYS))) {
      List<StoredPlan> old =
          plans.findByTenantOrderByStoredAtAsc(tenant, Limit.of(MOST_SWEPT)).stream()
              .takeWhile(plan -> !plan.storedAt().isAfter(oldest()))
              .toList();
      delete(tenant, old);
      if (old.size() < MOST_SWEPT) {
        swept.put(tenant, now);
      }
    }
  }

  private void delete(String tenant, List<StoredPlan> leaving) {
    leaving.forEach(old -> plans.deleteById(old.id()));
    if (!leaving.isEmpty()) {
      counts.put(tenant, plans.countByTenant(tenant));
    }
  }

  /** A tenth goes at a time, so that the scan for the oldest is rare. */
  private void makeRoom(String tenant) {
    long count = counts.computeIfAbsent(tenant, plans::countByTenant);
    if (count < most) {
      return;
    }
    int leaving = Math.max(1, most / 10);
    delete(tenant, plans.findByTenantOrderByStoredAtAsc(tenant, Limit.of(leaving)));
  }
}
