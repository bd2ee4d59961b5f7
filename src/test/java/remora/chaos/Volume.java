package remora.chaos;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import remora.support.Agents;
import remora.support.Api;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.SharedStore;

/**
 * The largest run, and many stored ones: how long its acceptance, its polls and the list take. With
 * {@code REMORA_TEST_MONGODB_URL} the list beside ten times as many, copied into that store.
 */
final class Volume implements Scenario {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LARGEST = 1000;
  private static final int LISTS = 40;
  private static final int WARM_UP = 3;

  @Override
  public String name() {
    return "volume";
  }

  @Override
  public String promise() {
    return "1000 tasks are accepted within 1 s; polls and lists stay fast beside many stored runs";
  }

  @Override
  public Finding run(Scale scale) throws IOException {
    int runs = scale.of(10_000, 500);
    if (SharedStore.external().isPresent()) {
      return elsewhere(10 * runs);
    }
    Map<String, String> settings =
        Map.of("REMORA_RETENTION_EMBEDDED_RUNS", Integer.toString(2 * runs));
    try (PageSite site = Load.site(Duration.ZERO);
        RemoraServer server = new QuickServers().start("volume", settings)) {
      Agents agents = new Agents(server.api());
      warmUp(agents, site);
      Times accepted = new Times();
      Times alone = largest(agents, site, accepted);
      fill(agents, site, runs);
      Finding.Notes notes = new Finding.Notes().tell("stored runs", agents.total());
      lists(notes, agents.api(), 500);
      Times beside = largest(agents, site, accepted);
      return notes
          .atMost("acceptance of 1000 tasks, slowest of 2 (ms)", accepted.at(1), 1000)
          .tell("polls of a working run of 1000, nothing else stored", alone)
          .tell("the same beside the others", beside)
          .atMost("p95 of a poll beside the others (ms)", beside.at(0.95), 100)
          .end();
    }
  }

  /** Copies of one run in a store of its own; only the list depends on how many there are. */
  private static Finding elsewhere(int runs) throws IOException {
    try (SharedStore store = SharedStore.open();
        PageSite site = Load.site(Duration.ZERO);
        RemoraServer server = new QuickServers().start("volume", store.settings())) {
      Agents agents = new Agents(server.api());
      JsonObject one = agents.sync(Load.tasks(site, 0, 1, 1));
      Copies.of(store, one.getString("id"), runs);
      Finding.Notes notes = new Finding.Notes().tell("stored runs", agents.total());
      lists(notes, agents.api(), 300);
      return notes.end();
    }
  }

  /** What the JVM compiles first is not what is measured. */
  private static void warmUp(Agents agents, PageSite site) {
    for (int n = 0; n < WARM_UP; n++) {
      largest(agents, site, new Times());
    }
  }

  /** A run of 1000 tasks, polled until it has ended. */
  private static Times largest(Agents agents, PageSite site, Times accepted) {
    Times polls = new Times();
    JsonObject body = Load.tasks(site, 0, LARGEST, 20);
    String[] id = new String[1];
    accepted.of(() -> id[0] = agents.async(body));
    JsonObject[] run = new JsonObject[1];
    do {
      polls.of(() -> run[0] = agents.get(id[0]));
    } while (run[0].getString("status").equals("processing"));
    return polls;
  }

  /** So many runs of one task. */
  private static void fill(Agents agents, PageSite site, int runs) {
    String last =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(page -> agents.async(Load.tasks(site, page, 1, 1)))
            .max(String::compareTo)
            .orElseThrow();
    agents.end(last, PATIENCE);
    Await.that(
        "the end of all runs",
        PATIENCE,
        () -> agents.list("?limit=1&status=processing").getInt("total") == 0);
  }

  private static void lists(Finding.Notes notes, Api api, int most) {
    for (String query :
        new String[] {
          "?limit=20", "?limit=100&skip=5000", "?limit=20&status=completed", "?status=processing"
        }) {
      Times times = new Times();
      for (int n = 0; n < LISTS; n++) {
        times.of(() -> api.get(Agents.PATH + query).ok());
      }
      notes.atMost("list" + query + ", p95 (ms)", times.at(0.95), most);
      notes.tell("  ", times);
    }
  }
}
