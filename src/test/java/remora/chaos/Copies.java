package remora.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import remora.support.SharedStore;

/** Fills a store with copies of a run of one task that a server wrote, each a little younger. */
final class Copies {

  private static final int A_TIME = 1000;
  private static final String FIRST_TASK = "-0000";

  private Copies() {}

  static void of(SharedStore store, String id, int count) {
    try (MongoClient client = MongoClients.create(store.url())) {
      MongoDatabase database = client.getDatabase(store.database());
      MongoCollection<Document> runs = database.getCollection("runs");
      MongoCollection<Document> tasks = database.getCollection("tasks");
      Document run = runs.find(new Document("_id", id)).first();
      Document task = tasks.find(new Document("_id", id + FIRST_TASK)).first();
      Object time = run.get("createdAt");
      boolean isDate = time instanceof Date;
      Instant created = isDate ? ((Date) time).toInstant() : Instant.parse(String.valueOf(time));
      for (int from = 0; from < count; from += A_TIME) {
        List<Document> newRuns = new ArrayList<>();
        List<Document> newTasks = new ArrayList<>();
        for (int n = from; n < Math.min(count, from + A_TIME); n++) {
          String copy = new ObjectId().toHexString();
          Instant later = created.plusMillis(n + 1L);
          Object at = isDate ? Date.from(later) : later.toString();
          newRuns.add(new Document(run).append("_id", copy).append("createdAt", at));
          newTasks.add(new Document(task).append("_id", copy + FIRST_TASK).append("run", copy));
        }
        tasks.insertMany(newTasks);
        runs.insertMany(newRuns);
      }
    }
  }
}
