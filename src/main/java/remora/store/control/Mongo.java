package remora.store.control;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one connection to MongoDB: the server named by {@code jnosql.mongodb.url}, or the embedded
 * store in the data folder. JNoSQL and the driver-level classes share it.
 */
@ApplicationScoped
public class Mongo {

  private static final int AWAY_SECONDS = 3;
  private static final int HEARTBEAT_SECONDS = 2;

  @Inject
  @ConfigProperty(name = "jnosql.mongodb.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "jnosql.document.database")
  String databaseName;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  private final CompareAndSet compareAndSet = new CompareAndSet();
  private Optional<EmbeddedStore> embedded = Optional.empty();
  private MongoClient client;

  @PostConstruct
  void connect() {
    if (url.isEmpty()) {
      embedded =
          Optional.of(new EmbeddedStore(Path.of(dataDir).toAbsolutePath().resolve("store.mv")));
    }
    ConnectionString address =
        new ConnectionString(url.orElseGet(() -> embedded.orElseThrow().url()));
    // Majority and journal are said here and not left to the server's defaults: an acknowledged
    // submission must
    // survive. The embedded store knows neither.
    WriteConcern concern =
        embedded.isPresent() ? WriteConcern.ACKNOWLEDGED : WriteConcern.MAJORITY.withJournal(true);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .writeConcern(concern)
                .retryWrites(embedded.isEmpty())
                .timeout(10, TimeUnit.SECONDS)
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(AWAY_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(
                    socket -> socket.connectTimeout(AWAY_SECONDS, TimeUnit.SECONDS))
                // A server that comes back is seen within a second or two.
                .applyToServerSettings(
                    server -> server.heartbeatFrequency(HEARTBEAT_SECONDS, TimeUnit.SECONDS))
                .build());
  }

  @PreDestroy
  void disconnect() {
    client.close();
    embedded.ifPresent(EmbeddedStore::close);
  }

  MongoClient client() {
    return client;
  }

  String databaseName() {
    return databaseName;
  }

  MongoDatabase database() {
    return client.getDatabase(databaseName);
  }

  /** The driver's own view, for {@code store.boundary}. */
  public MongoCollection<Document> collection(String name) {
    return database().getCollection(name);
  }

  public boolean isShared() {
    return embedded.isEmpty();
  }

  /** The embedded store ignores indexes. */
  public void prepare() {
    if (isShared()) {
      StoreIndexes.create(database());
    }
  }

  /**
   * Updates a document by its id if it has the expected values, as one step.
   *
   * @return the document afterwards, empty when there is none such
   */
  public Optional<Document> updateIf(
      String collection, String id, Map<String, Object> expected, Document update) {
    if (!isShared() && CompareAndSet.isPlain(expected)) {
      return compareAndSet.update(collection(collection), id, expected, update);
    }
    Document filter = new Document("_id", id);
    filter.putAll(expected);
    return alone(
        () ->
            Optional.ofNullable(
                collection(collection)
                    .findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))));
  }

  /** Changes documents by their state, with no {@link #updateIf} of this server in between. */
  public <T> T alone(Supplier<T> work) {
    return isShared() ? work.get() : compareAndSet.alone(work);
  }

  /** Makes everything written so far survive a kill of this process. */
  public void commit() {
    embedded.ifPresent(EmbeddedStore::commit);
  }
}
