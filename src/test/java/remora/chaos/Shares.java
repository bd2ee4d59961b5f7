package remora.chaos;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import remora.support.Agents;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** A16: a tenant with very many tasks beside one with five. */
final class Shares implements Scenario {

  private static final String SMALL = "chaos-small-tenant-key";
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "shares";
  }

  @Override
  public String promise() {
    return "a tenant with thousands of tasks does not starve one with five";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    int greedy = scale.of(5, 2);
    int each = 1000;
    try (PageSite site = Load.site(Duration.ofMillis(200));
        RemoraServer server =
            new QuickServers()
                .start(
                    "shares",
                    Map.of(
                        "REMORA_BROWSER_SLOTS",
                        "5",
                        "REMORA_LIMITS_IN_FLIGHT_TASKS",
                        Integer.toString(greedy * each),
                        "REMORA_TENANTS",
                        "small",
                        "REMORA_TENANT_SMALL_API_KEY",
                        SMALL))) {
      Agents large = new Agents(server.api());
      Agents small = new Agents(server.api().withKey(SMALL));
      long alone = median(small, site, 100_000);
      for (int n = 0; n < greedy; n++) {
        large.async(Load.tasks(site, n * each, each, 20));
      }
      int refused =
          large
              .api()
              .post(
                  Agents.PATH,
                  Agents.with(Load.tasks(site, 90_000, each, 1), "async", JsonValue.TRUE))
              .status();
      long beside = median(small, site, 200_000);
      return new Finding.Notes()
          .tell("tasks of the greedy tenant", greedy * each)
          .must("the answer to a run more", refused, 429)
          .tell("five tasks alone (ms)", alone)
          .tell("five tasks beside them (ms)", beside)
          .atMost("beside over alone", beside / (double) alone, 2.5)
          .tell("left of the greedy tenant's", large.status().getInt("total"))
          .end();
    }
  }

  /** Milliseconds for five tasks, in the middle of five times. */
  private static long median(Agents agents, PageSite site, int firstPage) {
    long[] times = new long[ROUNDS];
    for (int n = 0; n < ROUNDS; n++) {
      long start = System.nanoTime();
      agents.sync(Load.tasks(site, firstPage + n * 10, 5, 5));
      times[n] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
