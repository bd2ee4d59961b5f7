package remora.chaos;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Await;
import remora.support.FaultProxy;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.SharedStore;

/** A12 and A13: the line to the store is cut, or falls silent, in the middle of work. */
final class Outage implements Scenario {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LEASE = Duration.ofSeconds(6);
  private static final int A_RUN = 100;

  @Override
  public String name() {
    return "outage";
  }

  @Override
  public String promise() {
    return "the store away again and again: what was accepted is done once, back within 5 s";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    int outages = scale.of(12, 4);
    Random random = scale.random();
    try (SharedStore store = SharedStore.open();
        FaultProxy line = new FaultProxy(store.address());
        PageSite site = Load.site(Duration.ofMillis(100));
        RemoraServer server = server(store, line)) {
      Agents agents = new Agents(server.api());
      BigDecimal before = agents.balance();
      List<String> ids = new ArrayList<>();
      long slowest = 0;
      History history = new History();
      for (int n = 0; n < outages; n++) {
        String key = "outage-" + n;
        JsonObject body =
            Agents.with(
                Agents.with(
                    Load.tasks(site, n * A_RUN, A_RUN, 5), "async", jakarta.json.JsonValue.TRUE),
                "idempotencyKey",
                Json.createValue(key));
        String id = submitted(agents, body);
        int some = n * A_RUN + 1 + random.nextInt(A_RUN / 2);
        Await.that("task " + some, PATIENCE, () -> site.visits(some) > 0);
        // Every third outage is longer than the lease, every second a silent one.
        Duration away =
            n % 3 == 2 ? LEASE.multipliedBy(2) : Duration.ofMillis(500L + random.nextInt(2500));
        if (n % 2 == 0) {
          line.cut();
        } else {
          line.silence();
        }
        pause(away);
        line.mend();
        long back = System.nanoTime();
        Await.that(
            "an answer from the store",
            PATIENCE,
            () -> agents.api().get(Agents.PATH + "/" + id).status() == 200);
        ids.add(submitted(agents, body));
        slowest = Math.max(slowest, System.nanoTime() - back);
        history.note(agents.get(id));
      }
      long lost = 0;
      long cost = 0;
      for (int n = 0; n < outages; n++) {
        JsonObject run = agents.end(ids.get(n), PATIENCE);
        history.note(run);
        lost += History.lost(run, n * A_RUN, A_RUN);
        cost += History.cost(run);
      }
      long charged = before.subtract(agents.balance()).movePointRight(6).longValue();
      long written = server.log().lines().filter(l -> l.contains("is written again")).count();
      return new Finding.Notes()
          .tell("outages", outages)
          .must("runs", agents.total(), outages)
          .must("lost", lost, 0)
          .must("told and changed", history.changed(), 0)
          .must("charged more than the results cost (1e-6 credits)", charged - cost, 0)
          .atMost("slowest to answer again (s)", slowest / 1e9, 5)
          .tell("in the books", Books.of(store))
          .tell("tasks done again", History.repeated(site, 0, outages * A_RUN))
          .control("results that an outage hit in their writing", written)
          .end();
    }
  }

  private static RemoraServer server(SharedStore store, FaultProxy line) throws IOException {
    Map<String, String> settings = new TreeMap<>(store.settings(line.port()));
    settings.put("REMORA_BROWSER_SLOTS", "5");
    settings.put("REMORA_QUEUE_ATTEMPTS", "100");
    settings.put("REMORA_CLUSTER_LEASE_SECONDS", Long.toString(LEASE.toSeconds()));
    return new QuickServers().start("outage", settings);
  }

  /** Sent until it is accepted; the key makes one run of it. */
  private static String submitted(Agents agents, JsonObject body) {
    return Await.found(
        "a run's acceptance",
        PATIENCE,
        () ->
            Optional.of(agents.api().post(Agents.PATH, body))
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().getString("id")));
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
