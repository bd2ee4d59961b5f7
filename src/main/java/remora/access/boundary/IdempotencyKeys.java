package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import remora.access.control.CanonicalJson;
import remora.access.control.KeyUses;
import remora.access.control.KeyUses.Use;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/**
 * Lets a request that is sent again, because its answer was lost, have the effect of one (IETF
 * httpapi, The Idempotency-Key HTTP Header Field; Stripe's rules where that leaves a choice). A key
 * is its tenant's own. What was refused is not remembered: it may be sent again, mended.
 */
@ApplicationScoped
public class IdempotencyKeys {

  static final Duration MEMORY = Duration.ofHours(24);

  /** How long another server may take from the key to the run. */
  private static final Duration SUBMISSION = Duration.ofSeconds(30);

  @Inject KeyUses uses;
  @Inject Clock clock;

  /**
   * Takes a key for a request, before any work is done for it.
   *
   * @param reference what the work will be known by, such as a run's id
   * @param isThere whether work with such a reference has been accepted
   * @return the reference of the request that was first, whose answer is wanted again; empty when
   *     this one is first and goes on, to {@link #keep} or {@link #release}
   * @throws Refusal KEY_REUSED when the key came with another body, KEY_IN_USE while the first
   *     request is being accepted
   */
  public Optional<String> take(
      Tenant tenant, String key, JsonObject body, String reference, Predicate<String> isThere) {
    String id = id(tenant, key);
    Use mine = uses.of(CanonicalJson.hash(body), reference, clock.instant());
    if (uses.begin(id, mine)) {
      return Optional.empty();
    }
    Use first = uses.find(id).orElseThrow(IdempotencyKeys::inUse);
    boolean forgotten = first.at().plus(MEMORY).isBefore(clock.instant());
    if (!forgotten) {
      requireSame(first, mine);
      if (isThere.test(first.reference())) {
        return Optional.of(first.reference());
      }
      if (uses.atWork(first, clock.instant().minus(SUBMISSION))) {
        throw inUse();
      }
    }
    // Nobody remembers it, or its server died before the work was accepted.
    if (!uses.replace(id, first, mine)) {
      throw inUse();
    }
    return Optional.empty();
  }

  /** The work is accepted. */
  public void keep(String reference) {
    uses.end(reference);
  }

  /** The work was refused: the key is free again. */
  public void release(Tenant tenant, String key, String reference) {
    uses.remove(id(tenant, key), reference);
    uses.end(reference);
  }

  /** Forgets keys that no request is answered by any more. */
  public void sweep() {
    uses.removeOlderThan(clock.instant().minus(MEMORY));
  }

  private static void requireSame(Use first, Use mine) {
    if (!first.body().equals(mine.body())) {
      throw new Refusal(
          Refusal.Reason.KEY_REUSED,
          "This Idempotency-Key was sent before with another body. Use a new key for each request.");
    }
  }

  /** The first request with this key has no answer yet. */
  public static Refusal inUse() {
    return Refusal.retryAfter(
        Refusal.Reason.KEY_IN_USE,
        "The first request with this Idempotency-Key is still being worked on.",
        2);
  }

  private static String id(Tenant tenant, String key) {
    return tenant.id() + "/" + CanonicalJson.sha256(key);
  }
}
