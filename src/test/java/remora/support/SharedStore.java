package remora.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * A store for servers to share: the one that {@code REMORA_TEST_MONGODB_URL} names, with a database
 * of its own, or else mongo-java-server in this process's memory.
 */
public final class SharedStore implements AutoCloseable {

  private final Optional<MongoServer> own;
  private final InetSocketAddress address;
  private final String database = newDatabase();

  private SharedStore(Optional<MongoServer> own, InetSocketAddress address) {
    this.own = own;
    this.address = address;
  }

  /** Such a store, empty. */
  public static SharedStore open() {
    return external()
        .map(url -> new SharedStore(Optional.empty(), address(url)))
        .orElseGet(
            () -> {
              MongoServer server = new MongoServer(H2Backend.inMemory());
              SharedStore store = new SharedStore(Optional.of(server), server.bind());
              store.prepare();
              return store;
            });
  }

  /** The address of a MongoDB that tests shall use instead of the stores that come along. */
  public static Optional<String> external() {
    return Optional.ofNullable(System.getenv("REMORA_TEST_MONGODB_URL"))
        .filter(url -> !url.isEmpty());
  }

  /**
   * Indexes without which mongo-java-server reads whole collections at each compare-and-set; a
   * MongoDB has its own for ids. A heartbeat that waits behind such reads comes too late (measured:
   * 8 leases lost with 10 000 tasks).
   */
  private void prepare() {
    try (MongoClient client = MongoClients.create(url())) {
      for (String keys : List.of("status fence", "status attempt fence")) {
        index(client, "tasks", keys);
      }
      index(client, "runs", "status fence");
    }
  }

  private void index(MongoClient client, String collection, String fields) {
    Document keys = new Document("_id", 1);
    List.of(fields.split(" ", -1)).forEach(field -> keys.append(field, 1));
    client
        .getDatabase(database)
        .getCollection(collection)
        .createIndex(keys, new IndexOptions().unique(true));
  }

  static String newDatabase() {
    byte[] bits = new byte[4];
    new SecureRandom().nextBytes(bits);
    return "test" + HexFormat.of().formatHex(bits);
  }

  private static InetSocketAddress address(String url) {
    URI uri = URI.create(url);
    return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 27017 : uri.getPort());
  }

  public InetSocketAddress address() {
    return address;
  }

  public String url() {
    return url(address.getPort());
  }

  /** The store by another port, such as a proxy's. */
  public static String url(int port) {
    return "mongodb://127.0.0.1:" + port;
  }

  public String database() {
    return database;
  }

  /** What a server has to be told, when it reaches the store by this port. */
  public Map<String, String> settings(int port) {
    return Map.of("JNOSQL_MONGODB_URL", url(port), "JNOSQL_DOCUMENT_DATABASE", database);
  }

  /** What a server has to be told. */
  public Map<String, String> settings() {
    return settings(address.getPort());
  }

  @Override
  public void close() {
    own.ifPresent(MongoServer::shutdownNow);
  }
}
