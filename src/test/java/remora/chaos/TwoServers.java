package remora.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import remora.support.RemoraServer;
import remora.support.SharedStore;

/** Two servers of one store. */
final class TwoServers implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(6);

  private final SharedStore store = SharedStore.open();
  private final RemoraServer first;
  private final RemoraServer second;

  TwoServers(QuickServers servers, int slots) {
    Map<String, String> settings = new TreeMap<>(store.settings());
    settings.put("REMORA_BROWSER_SLOTS", Integer.toString(slots));
    settings.put("REMORA_CLUSTER_LEASE_SECONDS", Long.toString(LEASE.toSeconds()));
    first = servers.start("first", settings);
    second = servers.start("second", settings);
  }

  SharedStore store() {
    return store;
  }

  RemoraServer first() {
    return first;
  }

  RemoraServer second() {
    return second;
  }

  @Override
  public void close() {
    first.close();
    second.close();
    store.close();
  }
}
