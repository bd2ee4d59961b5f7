package remora.chaos;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Duration;
import java.util.Map;
import remora.support.RemoraServer;

/** Two servers of one store, which lives in this process. */
final class TwoServers implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(6);

  private final MongoServer store = new MongoServer(H2Backend.inMemory());
  private final String url = "mongodb://127.0.0.1:" + store.bind().getPort();
  private final RemoraServer first;
  private final RemoraServer second;

  TwoServers(QuickServers servers, int slots) {
    Map<String, String> settings =
        Map.of(
            "JNOSQL_MONGODB_URL",
            url,
            "REMORA_BROWSER_SLOTS",
            Integer.toString(slots),
            "REMORA_CLUSTER_LEASE_SECONDS",
            Long.toString(LEASE.toSeconds()));
    first = servers.start("first", settings);
    second = servers.start("second", settings);
  }

  String url() {
    return url;
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
    store.shutdownNow();
  }
}
