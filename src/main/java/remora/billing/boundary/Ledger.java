package remora.billing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.store.boundary.Documents;

/**
 * What tenants have spent: one insert-only charge for each successful task, under the task's id, so
 * that no task is ever charged twice. An account keeps the running sum, because adding up the
 * charges scans them all; {@link #reconcile} sets it right after a kill between the two writes.
 */
@ApplicationScoped
public class Ledger {

  private static final String CHARGES = "charges";
  private static final String ACCOUNTS = "accounts";
  private static final String SPENT = "spentMicro";
  private static final String SUBMITTED = "submittedTasks";
  private static final long LEAST_MICRO = 100_000;
  private static final int TRIES = 5;

  @Inject Documents documents;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.billing.action-url")
  String actionUrl;

  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  /** Charges a task once, in millionths of a credit. */
  public void charge(String tenant, String taskId, long micro) {
    Map<String, Object> charge =
        Map.of("_id", taskId, "tenant", tenant, "micro", micro, "at", Date.from(clock.instant()));
    writing.readLock().lock();
    try {
      if (documents.insertIfAbsent(CHARGES, charge)) {
        add(tenant, SPENT, micro);
      }
    } finally {
      writing.readLock().unlock();
    }
  }

  /** Millionths of a credit that the tenant has left, never negative. */
  public long balanceMicro(Tenant tenant) {
    return Math.max(0, tenant.creditsMicro() - account(tenant.id(), SPENT));
  }

  /**
   * Refuses work that the tenant cannot pay for, at the least price of its tasks.
   *
   * @param tasks the new tasks and those that are not finished yet
   */
  public void requireCreditsFor(Tenant tenant, int tasks) {
    long needed = tasks * LEAST_MICRO;
    long balance = balanceMicro(tenant);
    if (balance < needed) {
      throw Refusal.mendedAt(
          Refusal.Reason.INSUFFICIENT_CREDITS,
          String.format(
              Locale.ROOT,
              "Insufficient credits: need ~%.2f, have %.2f.",
              needed / 1e6,
              balance / 1e6),
          actionUrl + "?upgrade=credits");
    }
  }

  /** Refuses tasks that go beyond a trial. */
  public void requireTrialFor(Tenant tenant, int tasks) {
    tenant
        .trialTasks()
        .ifPresent(
            most -> {
              if (account(tenant.id(), SUBMITTED) + tasks > most) {
                throw trialEnded(most);
              }
            });
  }

  /** Counts a trial's tasks before they are submitted; refuses what goes beyond it. */
  public void countTrial(Tenant tenant, int tasks) {
    if (tenant.trialTasks().isEmpty()) {
      return;
    }
    int most = tenant.trialTasks().getAsInt();
    open(tenant.id());
    boolean counted =
        documents
            .updateIf(
                ACCOUNTS,
                tenant.id(),
                Map.of(SUBMITTED, Map.of("$lte", (long) most - tasks)),
                Map.of(),
                Map.of(SUBMITTED, (long) tasks))
            .isPresent();
    if (!counted) {
      throw trialEnded(most);
    }
  }

  private Refusal trialEnded(int most) {
    return Refusal.mendedAt(
        Refusal.Reason.SUBSCRIPTION_REQUIRED,
        "The trial of " + most + " tasks is used up.",
        actionUrl + "?upgrade=subscribe");
  }

  /**
   * Sets a tenant's running sum to what its charges add up to: after a kill or an outage one of a
   * charge's two writes may be missing. No charge of this server is between the two meanwhile; one
   * of another server that is may count twice in the sum until the next time. The charges
   * themselves are right.
   */
  public void reconcile(String tenant) {
    writing.writeLock().lock();
    try {
      open(tenant);
      boolean settled = false;
      for (int i = 0; i < TRIES && !settled; i++) {
        settled = settle(tenant);
      }
    } finally {
      writing.writeLock().unlock();
    }
  }

  private boolean settle(String tenant) {
    long known = account(tenant, SPENT);
    long spent = documents.sum(CHARGES, Map.of("tenant", tenant), "micro");
    return documents
        .updateIf(ACCOUNTS, tenant, Map.of(SPENT, known), Map.of(SPENT, spent), Map.of())
        .isPresent();
  }

  private long account(String tenant, String field) {
    return documents.findAll(ACCOUNTS, List.of(tenant)).stream()
        .mapToLong(account -> ((Number) account.getOrDefault(field, 0L)).longValue())
        .sum();
  }

  private void add(String tenant, String field, long amount) {
    open(tenant);
    documents.updateIf(ACCOUNTS, tenant, Map.of(), Map.of(), Map.of(field, amount));
  }

  private void open(String tenant) {
    documents.insertIfAbsent(ACCOUNTS, Map.of("_id", tenant, SPENT, 0L, SUBMITTED, 0L));
  }
}
