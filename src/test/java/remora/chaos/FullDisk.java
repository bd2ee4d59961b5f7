package remora.chaos;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** A11: the disk of the data folder, with store, browsers and screenshots, fills up in work. */
final class FullDisk implements Scenario {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FULL = Duration.ofSeconds(8);
  private static final int TASKS = 40;
  private static final int LEAST_FREE = 16;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public String promise() {
    return "a full disk: reads are answered, new work is refused, and it goes on when there is room";
  }

  @Override
  public Finding run(Scale scale) throws IOException {
    Path data = Path.of(System.getProperty("remora.test.build", "target"), "disk").toAbsolutePath();
    if (!SmallDisk.canBeMade(data)) {
      return new Finding.Notes()
          .tell("NOT RUN: a disk of its own needs the right to mount", "")
          .end();
    }
    Finding.Notes notes = new Finding.Notes();
    int rounds = scale.of(3, 1);
    try (SmallDisk disk = SmallDisk.at(data);
        PageSite site = Load.site(Duration.ofMillis(300));
        RemoraServer server = server(data)) {
      Agents agents = new Agents(server.api());
      BigDecimal before = agents.balance();
      String first = agents.sync(Load.tasks(site, 0, 2, 2)).getString("id");
      Round round = new Round(disk, site, server, agents, first);
      IntStream.range(0, rounds).forEach(n -> round.run(100 * (n + 1)));
      server.kill9();
      server.restart();
      round.ids.forEach(id -> round.history.note(agents.get(id)));
      long cost = round.ids.stream().map(agents::get).mapToLong(History::cost).sum();
      cost += History.cost(agents.get(first));
      long charged = before.subtract(agents.balance()).movePointRight(6).longValue();
      notes
          .tell("times the disk was full, " + FULL.toSeconds() + " s each", rounds)
          .tell("reads while it was full", round.reads)
          .must("of them without an answer of 200", round.unread, 0)
          .must("new runs not refused by 503", round.unrefused, 0)
          .must("readiness not down", round.unnoticed, 0)
          .atMost("slowest to take a run again (s)", round.slowest / 1e9, 5)
          .must("lost", round.lost, 0)
          .tell("tasks that ended as ERROR for it", round.errors)
          .must("told and changed, also by kill -9 afterwards", round.history.changed(), 0)
          .must("charged more than the results cost (1e-6 credits)", charged - cost, 0)
          .tell("screenshots", disk.pictures())
          .must("of them broken", disk.brokenPictures(), 0)
          .control("reads refused by a store that does not wait", control(disk));
    }
    return notes.end();
  }

  private static RemoraServer server(Path data) {
    return RemoraServer.start(
        "disk",
        Map.of(
            "REMORA_DATA_DIR",
            data.toString(),
            "REMORA_DATA_MIN_FREE_MB",
            Integer.toString(LEAST_FREE),
            "REMORA_LIMITS_REQUESTS_PER_MINUTE",
            "100000",
            "REMORA_BROWSER_SLOTS",
            "3"));
  }

  /** What has come of it so far. */
  private static final class Round {
    private final SmallDisk disk;
    private final PageSite site;
    private final RemoraServer server;
    private final Agents agents;
    private final String first;
    private final History history = new History();
    private final List<String> ids = new ArrayList<>();
    private int reads;
    private int unread;
    private int unrefused;
    private int unnoticed;
    private long slowest;
    private long lost;
    private final Map<String, Integer> errors = new TreeMap<>();

    Round(SmallDisk disk, PageSite site, RemoraServer server, Agents agents, String first) {
      this.disk = disk;
      this.site = site;
      this.server = server;
      this.agents = agents;
      this.first = first;
    }

    void run(int page) {
      String id = agents.async(Load.tasks(site, page, TASKS, 3));
      ids.add(id);
      Await.that("some results", PATIENCE, () -> agents.get(id).getInt("completed") >= 5);
      disk.fill();
      long until = System.nanoTime() + FULL.toNanos();
      while (System.nanoTime() < until) {
        reads(id);
      }
      unrefused +=
          agents.api().post(Agents.PATH, Load.tasks(site, page, 1, 1)).status() == 503 ? 0 : 1;
      unnoticed += server.health().filter(answer -> answer.status() == 503).isPresent() ? 0 : 1;
      history.note(agents.get(id));
      disk.free();
      long freed = System.nanoTime();
      String next = accepted(Load.tasks(site, page + TASKS, 1, 1));
      slowest = Math.max(slowest, System.nanoTime() - freed);
      ids.add(next);
      agents.end(next, PATIENCE);
      JsonObject run = agents.end(id, PATIENCE);
      history.note(run);
      List<JsonObject> results = Agents.results(run);
      lost += results.stream().filter(r -> r.getString("status").equals("PENDING")).count();
      results.stream()
          .filter(r -> r.getString("status").equals("ERROR"))
          .forEach(r -> errors.merge(r.getString("error"), 1, Integer::sum));
    }

    private String accepted(JsonObject body) {
      JsonObject async = Agents.with(body, "async", JsonValue.TRUE);
      return Await.found(
          "a run's acceptance",
          PATIENCE,
          () ->
              Optional.of(agents.api().post(Agents.PATH, async))
                  .filter(answer -> answer.status() == 200)
                  .map(answer -> answer.json().getString("id")));
    }

    private void reads(String id) {
      for (String path : List.of("/" + id, "/" + first, "?limit=20")) {
        reads++;
        unread += agents.api().get(Agents.PATH + path).status() == 200 ? 0 : 1;
      }
    }
  }

  /** The same store as the server's, opened as usual. */
  private static long control(SmallDisk disk) {
    MVStore store = new MVStore.Builder().fileName(disk.file("control.mv").toString()).open();
    try {
      store.openMap("map").put("key", "value");
      store.commit();
      disk.fill();
      store.openMap("map").put("key", "x".repeat(1 << 20));
      try {
        store.commit();
      } catch (MVStoreException full) {
        return isReadable(store) ? 0 : 1;
      }
      return 0;
    } finally {
      store.closeImmediately();
      disk.free();
    }
  }

  private static boolean isReadable(MVStore store) {
    try {
      return store.openMap("map").get("key") != null;
    } catch (MVStoreException closed) {
      return false;
    }
  }
}
