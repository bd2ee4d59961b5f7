package remora.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import remora.support.SharedStore;

/** The control of the sleeper: a late result written to where it belongs, and nothing asked. */
final class LateWrite {

  private LateWrite() {}

  /** How many results a write by id alone overwrites: it is put back. */
  static long overwrites(SharedStore store, String taskId) {
    try (MongoClient client = MongoClients.create(store.url())) {
      MongoCollection<Document> tasks = client.getDatabase(store.database()).getCollection("tasks");
      Bson task = Filters.eq("_id", taskId);
      Document before = tasks.find(task).first();
      long overwritten = tasks.updateOne(task, Updates.set("data", "{}")).getModifiedCount();
      tasks.replaceOne(task, before);
      return overwritten;
    }
  }
}
