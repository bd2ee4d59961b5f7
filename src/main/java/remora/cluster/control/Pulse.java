package remora.cluster.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import remora.cluster.control.Nodes.Node;

/**
 * Since when the other servers' counters have stood still, as this server has seen it. While the
 * store could not be read nobody could have moved a counter either, and what stopped this server
 * may have stopped the others: both start all waits anew. Not thread-safe.
 */
public final class Pulse {

  private record Sight(long beat, long since) {}

  private final Duration lease;
  private final LongSupplier nanos;
  private Map<String, Sight> sights = new HashMap<>();
  private long looked;

  public Pulse(Duration lease, LongSupplier nanos) {
    this.lease = lease;
    this.nanos = nanos;
  }

  /** What was seen just now; answers which of them have stood still for a lease. */
  public Set<Node> still(List<Node> nodes) {
    long now = nanos.getAsLong();
    if (now - looked > lease.toNanos() / 3) {
      forget();
    }
    looked = now;
    Map<String, Sight> seen = new HashMap<>();
    for (Node node : nodes) {
      Sight before = sights.get(node.id());
      seen.put(
          node.id(),
          before == null || before.beat() != node.beat() ? new Sight(node.beat(), now) : before);
    }
    sights = seen;
    return nodes.stream()
        .filter(node -> now - sights.get(node.id()).since() >= lease.toNanos())
        .collect(Collectors.toSet());
  }

  /** The store was away. */
  public void forget() {
    sights = new HashMap<>();
  }
}
