package remora.bench;

import static remora.bench.StreamLoad.number;
import static remora.bench.StreamLoad.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.StreamReader;
import remora.support.StreamReaders;

/**
 * All streams are taken; all clients are gone at once. Their places are free when as many others
 * have been let in.
 */
record VanishLoad(RemoraServer server, PageSite site, Map<String, String> options) {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int WAVE = 100;

  boolean run() {
    int streams = number(options, "max", 1000);
    try (StreamReaders readers = new StreamReaders(server.api(), (who, event, data) -> {})) {
      // It does nothing for a long time, so that nothing but the keep-alive can find them.
      String run = StreamLoad.start(server, site, 1, 1, 0);
      List<StreamReader> first = open(readers, run, streams);
      say("opened %d; one more is answered %d", first.size(), open(readers, run, 1).size());
      first.forEach(StreamReader::vanish);
      long start = System.nanoTime();
      List<StreamReader> second = new ArrayList<>();
      Await.that(
          "room for as many others",
          Duration.ofMinutes(2),
          () -> {
            second.addAll(open(readers, run, streams - second.size()));
            return second.size() == streams;
          });
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      say(
          "%d clients vanished; all their places were taken again after %.1f s",
          streams, took.toMillis() / 1e3);
      return took.compareTo(BOUND) < 0;
    }
  }

  /** Asks for so many streams, a hundred at once, until some are refused. */
  private static List<StreamReader> open(StreamReaders readers, String run, int most) {
    List<StreamReader> opened = new ArrayList<>();
    boolean refused = false;
    while (opened.size() < most && !refused) {
      List<StreamReader> wave =
          IntStream.range(0, Math.min(WAVE, most - opened.size()))
              .mapToObj(i -> readers.open(StreamLoad.path(run), ""))
              .toList();
      Await.that("answers", BOUND, () -> wave.stream().allMatch(reader -> reader.status() > 0));
      wave.stream().filter(reader -> reader.status() == 200).forEach(opened::add);
      refused = wave.stream().anyMatch(reader -> reader.status() != 200);
    }
    return opened;
  }
}
