package remora.cluster.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.cluster.control.Nodes;
import remora.cluster.control.Nodes.Node;
import remora.cluster.control.Pulse;
import remora.store.boundary.Documents;
import remora.store.boundary.ObjectIds;

/** This server's name among those that share its store, and whether the name still holds. */
@ApplicationScoped
public class Membership {

  private static final int LEAST_LEASE_SECONDS = 3;

  @Inject Nodes nodes;
  @Inject Documents documents;

  @Inject
  @ConfigProperty(name = "remora.cluster.lease-seconds")
  int leaseSeconds;

  private Duration lease = Duration.ZERO;
  private Optional<Pulse> pulse = Optional.empty();
  private Optional<String> id = Optional.empty();
  private long renewedAt;
  private long renewals;

  /** What became of this server's name. */
  public enum Standing {
    /** A new name: what was owned before is not any more. */
    JOINED,
    /** As before. */
    MEMBER,
    /** Others have taken this server for dead. It can come back under a new name. */
    LOST
  }

  @PostConstruct
  void configure() {
    if (leaseSeconds < LEAST_LEASE_SECONDS) {
      throw new IllegalStateException(
          "remora.cluster.lease-seconds must be at least 3; it is " + leaseSeconds);
    }
    lease = Duration.ofSeconds(leaseSeconds);
    pulse = Optional.of(new Pulse(lease, System::nanoTime));
  }

  /** Whether there may be other servers on this store. */
  public boolean isShared() {
    return documents.isShared();
  }

  /** The name, under which work is owned. */
  public synchronized String id() {
    return id.orElseThrow(Refusal::storeAway);
  }

  /**
   * Whether the name certainly holds: others may take this server for dead a lease after it last
   * said that it is there.
   */
  public synchronized boolean holds() {
    return id.isPresent() && (!isShared() || System.nanoTime() - renewedAt < lease.toNanos());
  }

  /** Joins, or says that it is there if it is time to. Throws when the store is away. */
  public Standing renew() {
    Optional<String> name = name();
    long now = System.nanoTime();
    if (name.isEmpty()) {
      return join(now);
    }
    if (!isShared() || !isDue(now)) {
      return Standing.MEMBER;
    }
    if (!nodes.beat(name.get())) {
      return Standing.LOST;
    }
    renewed(now);
    return Standing.MEMBER;
  }

  /**
   * Says that it is there, if it is time to, and does nothing else: apart from {@link #renew},
   * which waits for work that takes as long as a slow store makes it.
   */
  public void beat() {
    Optional<String> name = name();
    long now = System.nanoTime();
    if (isShared() && name.isPresent() && isDue(now) && nodes.beat(name.get())) {
      renewed(now);
    }
  }

  private Standing join(long now) {
    documents.prepare();
    if (!isShared()) {
      // The file of the embedded store has one owner: whoever else is written down is gone.
      nodes.all().forEach(node -> nodes.remove(node.id()));
    }
    String name = ObjectIds.next();
    nodes.add(name);
    synchronized (this) {
      id = Optional.of(name);
    }
    renewed(now);
    return Standing.JOINED;
  }

  private synchronized Optional<String> name() {
    return id;
  }

  private synchronized boolean isDue(long now) {
    return now - renewedAt >= lease.dividedBy(3).toNanos();
  }

  /** At: when it was said, not when the store answered. */
  private synchronized void renewed(long at) {
    renewedAt = at;
    renewals++;
    notifyAll();
  }

  /** Gives the name up; what was owned under it is others' to take. */
  public void resign() {
    Optional<String> former;
    synchronized (this) {
      former = id;
      id = Optional.empty();
      notifyAll();
    }
    former.ifPresent(nodes::remove);
  }

  /**
   * The servers that live, this one among them. Those that have stood still for a lease are written
   * down as dead first. Called by one thread, every second or so.
   */
  public Set<String> living() {
    try {
      List<Node> all = nodes.all();
      Set<Node> still = pulse.orElseThrow().still(all);
      Optional<String> mine = name();
      return all.stream()
          .filter(node -> !node.dead())
          .filter(
              node ->
                  !still.contains(node)
                      || mine.filter(node.id()::equals).isPresent()
                      || !nodes.bury(node))
          .map(Node::id)
          .collect(Collectors.toSet());
    } catch (RuntimeException e) {
      pulse.orElseThrow().forget();
      throw e;
    }
  }

  /** Forgets the dead, whose work others have. */
  public void forgetDead() {
    nodes.all().stream().filter(Node::dead).forEach(node -> nodes.remove(node.id()));
  }

  /**
   * Waits until the store has answered a renewal, for at most so long.
   *
   * @return whether the name still holds
   */
  public synchronized boolean awaitRenewal(Duration atMost) throws InterruptedException {
    long known = renewals;
    long end = System.nanoTime() + atMost.toNanos();
    while (renewals == known && id.isPresent() && System.nanoTime() < end) {
      wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
    return holds();
  }
}
