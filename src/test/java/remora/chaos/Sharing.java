package remora.chaos;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import remora.support.Agents;
import remora.support.PageSite;

/** A2: two servers on one store, many short tasks, all sent to one of them. */
final class Sharing implements Scenario {

  private static final int A_RUN = 50;

  @Override
  public String name() {
    return "sharing";
  }

  @Override
  public String promise() {
    return "two servers, one store: no task runs twice";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    int runs = scale.of(200, 20);
    int tasks = runs * A_RUN;
    try (PageSite site = Load.site(Duration.ofMillis(30));
        TwoServers both = new TwoServers(new QuickServers(), 8)) {
      Agents first = new Agents(both.first().api());
      Agents second = new Agents(both.second().api());
      BigDecimal before = second.balance();
      long start = System.nanoTime();
      List<String> ids = new ArrayList<>();
      for (int n = 0; n < runs; n++) {
        ids.add(first.async(Load.tasks(site, n * A_RUN, A_RUN, 8)));
      }
      long lost = 0;
      long cost = 0;
      for (int n = 0; n < runs; n++) {
        JsonObject run = second.end(ids.get(n), Duration.ofMinutes(10));
        lost += History.lost(run, n * A_RUN, A_RUN);
        cost += History.cost(run);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long charged = before.subtract(first.balance()).movePointRight(6).longValue();
      return new Finding.Notes()
          .tell("tasks", tasks)
          .must("run twice", History.repeated(site, 0, tasks), 0)
          .must("lost", lost, 0)
          .must("charged more than the results cost (1e-6 credits)", charged - cost, 0)
          .tell("runs taken by the second", taken(both.second().log()))
          .tell("tasks a second", Math.round(tasks / seconds))
          .control("run twice when claimed by find and update", Claims.runTwice(both.store()))
          .end();
    }
  }

  private static long taken(String log) {
    return log.lines().filter(line -> line.contains("tasks taken up")).count();
  }
}
