package remora.store.control;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/** What a shared store must find fast although it is not asked for by id. */
final class StoreIndexes {

  /** A tenant's runs, newest first, unfinished runs, a tenant's charges, credentials, vaults. */
  private static final Map<String, List<Bson>> SHARED =
      Map.of(
          "runs",
          List.of(
              Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("createdAt")),
              Indexes.ascending("status")),
          "charges",
          List.of(Indexes.ascending("tenant")),
          "credentials",
          List.of(Indexes.ascending("tenant"), Indexes.ascending("integration")),
          "vault_integrations",
          List.of(Indexes.ascending("tenant")),
          "vault_secrets",
          List.of(Indexes.ascending("integration")));

  private StoreIndexes() {}

  /** Makes those that are not there. */
  static void create(MongoDatabase database) {
    SHARED.forEach(
        (collection, all) -> all.forEach(database.getCollection(collection)::createIndex));
  }
}
