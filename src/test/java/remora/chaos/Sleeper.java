package remora.chaos;

import jakarta.json.JsonObject;
import java.time.Duration;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;

/** A2, the second half: an owner stands still for two leases and then goes on where it was. */
final class Sleeper implements Scenario {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SLOTS = 8;

  @Override
  public String name() {
    return "sleeper";
  }

  @Override
  public String promise() {
    return "an owner frozen for two leases: what it writes late is refused, nothing is overwritten";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    int tasks = scale.of(1000, 300);
    History history = new History();
    try (PageSite site = Load.site(Duration.ofMillis(300));
        TwoServers both = new TwoServers(new QuickServers(), SLOTS)) {
      Agents first = new Agents(both.first().api());
      Agents second = new Agents(both.second().api());
      String id = first.async(Load.tasks(site, 0, tasks, SLOTS));
      Await.that("a tenth", PATIENCE, () -> second.get(id).getInt("completed") >= tasks / 10);
      double resumedAfter;
      both.first().suspend();
      try {
        history.note(second.get(id));
        long visits = History.visits(site, 0, tasks);
        long start = System.nanoTime();
        Await.that("the other goes on", PATIENCE, () -> History.visits(site, 0, tasks) > visits);
        resumedAfter = (System.nanoTime() - start) / 1e9;
        Await.that(
            "two leases",
            PATIENCE,
            () -> System.nanoTime() - start > TwoServers.LEASE.multipliedBy(2).toNanos());
      } finally {
        both.first().resume();
      }
      Await.that("its late writes", PATIENCE, () -> refused(both.first().log()) >= 1);
      JsonObject run = second.end(id, PATIENCE);
      history.note(run);
      history.note(first.get(id));
      return new Finding.Notes()
          .tell("tasks", tasks)
          .must("lost", History.lost(run, 0, tasks), 0)
          .must("told and changed", history.changed(), 0)
          .tell("late writes refused", refused(both.first().log()))
          .atMost("begun again", History.repeated(site, 0, tasks), SLOTS)
          .atMost(
              "seconds from the stop to the other's first task",
              resumedAfter,
              TwoServers.LEASE.toSeconds() + 5)
          .control(
              "results overwritten by a write without a fence",
              LateWrite.overwrites(both.store(), id + "-0000"))
          .end();
    }
  }

  private static long refused(String log) {
    return log.lines().filter(line -> line.contains("came too late")).count();
  }
}
