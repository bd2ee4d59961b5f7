package remora.bench;

import static remora.bench.StreamLoad.number;
import static remora.bench.StreamLoad.say;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.StreamReader;
import remora.support.StreamReaders;

/** As many streams as there may be, on one run; one more; and a run that nobody watches. */
record ManyLoad(RemoraServer server, PageSite site, Map<String, String> options) {

  private static final Duration LONG = Duration.ofMinutes(8);

  boolean run() {
    int streams = number(options, "max", 5000);
    Delays delays = new Delays();
    StreamReaders.Listener listener =
        (who, event, data) -> {
          if (event.equals("task_event")) {
            delays.event(data);
          }
        };
    say("before: %s", Footprint.of(server));
    try (StreamReaders readers = new StreamReaders(server.api(), listener)) {
      String run = StreamLoad.start(server, site, number(options, "tasks", 20), 1, 0);
      long start = System.nanoTime();
      List<StreamReader> all = StreamLoad.open(readers, run, streams);
      long opened = all.stream().filter(reader -> reader.status() == 200).count();
      say("opened %d of %d in %.1f s", opened, streams, (System.nanoTime() - start) / 1e9);
      Answer oneMore = server.api().get(StreamLoad.path(run));
      say("one more: %d, Retry-After %s", oneMore.status(), oneMore.header("Retry-After"));
      delays.clear();
      String other = StreamLoad.start(server, site, 1, 1, 0);
      String status = new Agents(server.api()).end(other, LONG).getString("status");
      say("an async run beside them: %s", status);
      say("with all of them: %s", Footprint.of(server));
      new Agents(server.api()).end(run, LONG);
      Await.that(
          "the readers' end",
          LONG,
          () -> all.stream().allMatch(reader -> reader.hasEnded() || reader.isCut()));
      long done = all.stream().filter(reader -> reader.lastEvent().equals("done")).count();
      say("%s", delays);
      say("read to done: %d of %d, cut off: %d", done, streams, streams - done);
      return opened == streams && done == streams && oneMore.status() == 503;
    }
  }
}
