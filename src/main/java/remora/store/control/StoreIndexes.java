package remora.store.control;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * What a shared store must find fast although it is not asked for by id: a tenant's runs, newest
 * first, runs that are not finished, a tenant's charges.
 */
final class StoreIndexes {

  private static final Map<String, List<Bson>> WANTED =
      Map.of(
          "runs",
          List.of(
              Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("createdAt")),
              Indexes.ascending("status")),
          "charges",
          List.of(Indexes.ascending("tenant")));

  private StoreIndexes() {}

  /** Makes those that are not there. */
  static void create(MongoDatabase database) {
    WANTED.forEach(
        (collection, keys) -> keys.forEach(database.getCollection(collection)::createIndex));
  }
}
