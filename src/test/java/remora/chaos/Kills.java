package remora.chaos;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** A1: a run whose server is killed again and again. */
final class Kills implements Scenario {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final boolean browsers;

  Kills(boolean browsers) {
    this.browsers = browsers;
  }

  @Override
  public String name() {
    return browsers ? "kills-chromium" : "kills";
  }

  @Override
  public String promise() {
    return "a server killed -9 five times in a run: nothing lost, nothing charged twice";
  }

  private RemoraServer server(int slots) throws IOException {
    Map<String, String> settings =
        Map.of(
            "REMORA_BROWSER_SLOTS",
            Integer.toString(slots),
            "REMORA_QUEUE_ATTEMPTS",
            "100",
            "REMORA_LIMITS_REQUESTS_PER_MINUTE",
            "1000000");
    return browsers
        ? RemoraServer.start("kills-chromium", settings)
        : new QuickServers().start("kills", settings);
  }

  @Override
  public Finding run(Scale scale) throws IOException {
    int tasks = browsers ? 60 : scale.of(1000, 300);
    int kills = scale.of(5, browsers ? 2 : 3);
    int slots = browsers ? 5 : 20;
    Random random = scale.random();
    History history = new History();
    Duration slowest = Duration.ZERO;
    try (PageSite site = Load.site(Duration.ofMillis(browsers ? 300 : 100));
        RemoraServer server = server(slots)) {
      Agents agents = new Agents(server.api());
      BigDecimal before = agents.balance();
      String id = agents.async(Load.tasks(site, 0, tasks, 20));
      for (int kill = 1; kill <= kills; kill++) {
        int at = (kill - 1) * tasks / kills + 1 + random.nextInt(tasks / kills);
        Await.that("result " + at, PATIENCE, () -> noted(history, agents, id) >= at);
        server.kill9();
        long visits = History.visits(site, 0, tasks);
        server.restart();
        long start = System.nanoTime();
        Await.that(
            "work goes on",
            PATIENCE,
            () -> History.visits(site, 0, tasks) > visits || noted(history, agents, id) == tasks);
        Duration resumed = Duration.ofNanos(System.nanoTime() - start);
        slowest = resumed.compareTo(slowest) > 0 ? resumed : slowest;
      }
      JsonObject run = agents.end(id, PATIENCE);
      history.note(run);
      long charged = before.subtract(agents.balance()).movePointRight(6).longValue();
      return new Finding.Notes()
          .tell("tasks", tasks)
          .tell("kills", kills)
          .must("lost", History.lost(run, 0, tasks), 0)
          .must("told and changed", history.changed(), 0)
          .must("charged more than the results cost (1e-6 credits)", charged - History.cost(run), 0)
          .atMost("begun again", (double) History.repeated(site, 0, tasks), (double) slots * kills)
          .tell("slowest resumption after readiness (ms)", slowest.toMillis())
          .end();
    }
  }

  private static int noted(History history, Agents agents, String id) {
    JsonObject run = agents.get(id);
    history.note(run);
    return run.getInt("completed");
  }
}
