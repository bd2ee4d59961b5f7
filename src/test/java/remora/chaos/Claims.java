package remora.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import remora.support.SharedStore;

/**
 * The control of the two servers: tasks claimed as a repository does it, found first and updated
 * then, by workers with a connection each. Counts those that more than one worker ran.
 */
final class Claims {

  private static final int TASKS = 200;
  private static final int WORKERS = 8;

  private Claims() {}

  static int runTwice(SharedStore store) throws Exception {
    List<AtomicInteger> runs = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try (MongoClient client = MongoClients.create(store.url())) {
      MongoCollection<Document> tasks =
          client.getDatabase(store.database()).getCollection("claims");
      for (int i = 0; i < TASKS; i++) {
        tasks.insertOne(new Document("_id", i).append("status", "PENDING"));
        runs.add(new AtomicInteger());
      }
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        workers.add(threads.submit(() -> work(tasks, runs)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return (int) runs.stream().filter(count -> count.get() > 1).count();
  }

  private static void work(MongoCollection<Document> tasks, List<AtomicInteger> runs) {
    for (Document task = next(tasks); task != null; task = next(tasks)) {
      tasks.updateOne(Filters.eq("_id", task.get("_id")), Updates.set("status", "RUNNING"));
      runs.get(task.getInteger("_id")).incrementAndGet();
    }
  }

  private static Document next(MongoCollection<Document> tasks) {
    return tasks.find(Filters.eq("status", "PENDING")).first();
  }
}
