package remora.bench;

import static remora.bench.StreamLoad.number;
import static remora.bench.StreamLoad.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.StreamReader;
import remora.support.StreamReaders;

/**
 * Some readers read, some never do. The readers alone first, then with the stalled ones beside
 * them: the same run's events, delivered how late? When all is over the stalled ones read what is
 * left for them, and come back for the rest.
 */
record StalledLoad(RemoraServer server, PageSite site, Map<String, String> options) {

  private static final Duration LONG = Duration.ofMinutes(8);
  private static final Pattern CLOSED = Pattern.compile("has taken nothing for (\\d+) ms");

  boolean run() {
    int tasks = number(options, "tasks", 60);
    int normal = number(options, "normal", 900);
    int stalled = number(options, "stalled", 100);
    Delays alone = phase(tasks, normal, 0);
    Delays beside = phase(tasks, normal, stalled);
    boolean kept = beside.at(0.99) <= 2 * Math.max(10, alone.at(0.99));
    say("p99 with stalled readers at most twice the one without: %s", kept);
    return kept;
  }

  private Delays phase(int tasks, int normal, int stalled) {
    Delays delays = new Delays();
    StreamReaders.Listener listener =
        (who, event, data) -> {
          if (event.equals("task_event")) {
            delays.event(data);
          }
        };
    try (StreamReaders readers = new StreamReaders(server.api(), listener);
        StreamReaders others = new StreamReaders(server.api(), (who, event, data) -> {})) {
      int bytes = number(options, "bytes", 20_000);
      String run = StreamLoad.start(server, site, tasks, number(options, "concurrency", 2), bytes);
      List<StreamReader> sleeping = new ArrayList<>();
      for (int i = 0; i < stalled; i++) {
        sleeping.add(others.openStalled(StreamLoad.path(run), run + ":"));
      }
      List<StreamReader> all = StreamLoad.open(readers, run, normal);
      delays.clear();
      new Agents(server.api()).end(run, LONG);
      Await.that(
          "the readers' end",
          LONG,
          () -> all.stream().allMatch(reader -> reader.hasEnded() || reader.isCut()));
      say("%d reading, %d stalled: %s; %s", normal, stalled, delays, Footprint.of(server));
      say(
          "  read to done: %d of %d, cut off: %d, refused: %d",
          all.stream().filter(reader -> reader.lastEvent().equals("done")).count(),
          normal,
          all.stream().filter(StreamReader::isCut).count(),
          all.stream().filter(reader -> reader.status() > 200).count());
      if (stalled > 0) {
        closed(stalled);
        comeBack(others, run, sleeping);
      }
    }
    return delays;
  }

  private void closed(int stalled) {
    List<Integer> after = new ArrayList<>();
    Matcher closed = CLOSED.matcher(server.log());
    while (closed.find()) {
      after.add(Integer.parseInt(closed.group(1)));
    }
    say(
        "  closed as stalled: %d of %d, after %d to %d ms",
        after.size(),
        stalled,
        after.stream().mapToInt(i -> i).min().orElse(0),
        after.stream().mapToInt(i -> i).max().orElse(0));
  }

  private static void comeBack(StreamReaders readers, String run, List<StreamReader> sleeping) {
    sleeping.forEach(StreamReader::read);
    Await.that(
        "the end of what was left",
        LONG,
        () -> sleeping.stream().allMatch(reader -> reader.hasEnded() || reader.isCut()));
    List<StreamReader> again =
        sleeping.stream()
            .filter(reader -> !reader.lastEvent().equals("done"))
            .map(
                reader ->
                    readers.open(
                        StreamLoad.path(run),
                        reader.lastId().isEmpty() ? run + ":" : reader.lastId()))
            .toList();
    Await.that("their end", LONG, () -> again.stream().allMatch(StreamReader::hasEnded));
    say(
        "  the stalled then read %d to %d KB; came back: %d, read to done: %d",
        sleeping.stream().mapToLong(StreamReader::bytes).min().orElse(0) / 1024,
        sleeping.stream().mapToLong(StreamReader::bytes).max().orElse(0) / 1024,
        again.size(),
        again.stream().filter(reader -> reader.lastEvent().equals("done")).count());
  }
}
