package remora.store.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareAndSetTest {

  private static final int TASKS = 100;
  private static final int WORKERS = 8;

  @TempDir Path folder;

  private final CompareAndSet compareAndSet = new CompareAndSet();
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> tasks;

  @BeforeEach
  void open() {
    store = new EmbeddedStore(folder.resolve("store.mv"));
    client = MongoClients.create(store.url());
    tasks = client.getDatabase("remora").getCollection("tasks");
    tasks.insertMany(
        IntStream.range(0, TASKS)
            .mapToObj(
                n ->
                    new Document("_id", Integer.toString(n))
                        .append("status", "PENDING")
                        .append("attempt", 0))
            .toList());
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void changesWhatIsAsExpectedAndNothingElse() {
    assertThat(claim("1", Map.of("status", "PENDING", "attempt", 0L)))
        .hasValueSatisfying(after -> assertThat(after.getInteger("attempt")).isEqualTo(1));
    assertThat(claim("1", Map.of("status", "PENDING", "attempt", 0))).isEmpty();
    assertThat(claim("1", Map.of("status", "DONE"))).isEmpty();
    assertThat(claim("1", Map.of("nothing", "there"))).isEmpty();
    assertThat(claim("1", Map.of())).isPresent();
    assertThat(claim("absent", Map.of())).isEmpty();
    assertThat(claim("absent", Map.of("status", "PENDING"))).isEmpty();
    assertThat(tasks.countDocuments(Filters.gt("attempt", 0))).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceOneIsFirst() throws Exception {
    Callable<Integer> worker =
        () ->
            (int)
                IntStream.range(0, TASKS)
                    .filter(n -> claim(Integer.toString(n), Map.of("attempt", 0)).isPresent())
                    .count();
    assertThat(together(worker)).isEqualTo(TASKS);
    // The control: found first and updated then, as a repository does it.
    Callable<Integer> careless =
        () ->
            (int)
                IntStream.range(0, TASKS)
                    .filter(
                        n -> {
                          Document found = tasks.find(Filters.eq("_id", "" + n)).first();
                          tasks.updateOne(Filters.eq("_id", "" + n), Updates.set("attempt", 2));
                          return found.getInteger("attempt") == 1;
                        })
                    .count();
    assertThat(together(careless)).isGreaterThan(TASKS);
  }

  private static int together(Callable<Integer> worker) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try {
      int sum = 0;
      for (var done : threads.invokeAll(Collections.nCopies(WORKERS, worker))) {
        sum += done.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<Document> claim(String id, Map<String, Object> expected) {
    return compareAndSet.update(
        tasks, id, expected, new Document("$inc", new Document("attempt", 1)));
  }
}
