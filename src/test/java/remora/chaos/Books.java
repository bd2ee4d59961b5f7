package remora.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import remora.support.SharedStore;

/** What stands in the ledger of a store that this process can reach. */
record Books(long charges, long sum, long account) {

  static Books of(SharedStore store) {
    try (MongoClient client = MongoClients.create(store.url())) {
      MongoDatabase database = client.getDatabase(store.database());
      long charges = 0;
      long sum = 0;
      for (Document charge : database.getCollection("charges").find()) {
        charges++;
        sum += charge.get("micro", Number.class).longValue();
      }
      Document account = database.getCollection("accounts").find().first();
      return new Books(charges, sum, account.get("spentMicro", Number.class).longValue());
    }
  }
}
