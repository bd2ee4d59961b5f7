package remora.bench;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.StreamReader;
import remora.support.StreamReaders;

/**
 * Many readers of event streams on one server. Arguments: which of {@code stalled, many, vanish,
 * cut}, and {@code key=value} for what it takes. Prints figures; ends with 1 when a bound is
 * broken.
 */
final class StreamLoad {

  /** So many ask at once: the wait for an answer is the server's, not that of thousands. */
  private static final int WAVE = 100;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private StreamLoad() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < arguments.length; i++) {
      String[] option = arguments[i].split("=", 2);
      options.put(option[0], option[1]);
    }
    Map<String, String> settings =
        Map.of(
            "REMORA_LIMITS_REQUESTS_PER_MINUTE", "1000000",
            "REMORA_LIMITS_BODY_BYTES", "100000000",
            "REMORA_STREAMS_MAX", options.getOrDefault("max", "5000"));
    boolean kept;
    try (PageSite site =
            PageSite.of(
                number -> PageSite.labelled("Page " + number, "Code", "R-" + number),
                number -> Duration.ofMillis(Long.parseLong(options.getOrDefault("hold", "300"))));
        RemoraServer server = RemoraServer.start("streams", settings)) {
      kept =
          switch (arguments[0]) {
            case "stalled" -> new StalledLoad(server, site, options).run();
            case "many" -> new ManyLoad(server, site, options).run();
            case "vanish" -> new VanishLoad(server, site, options).run();
            case "cut" -> new CutLoad(server, site, options).run();
            default -> throw new IllegalArgumentException(arguments[0]);
          };
    }
    System.exit(kept ? 0 : 1);
  }

  /**
   * A run for many to watch.
   *
   * @param bytes of text that each task's result carries
   */
  static String start(RemoraServer server, PageSite site, int tasks, int concurrency, int bytes) {
    List<JsonObject> all =
        IntStream.range(0, tasks)
            .mapToObj(
                i -> {
                  JsonObject task = Agents.reading(site.page(i), "Read the code.", "code");
                  return bytes == 0 ? task : Agents.with(task, "input", Agents.ballast(bytes));
                })
            .toList();
    return new Agents(server.api()).async(Agents.with(Agents.run(all), "concurrency", concurrency));
  }

  /** Readers from the run's beginning on, a hundred at once until each has an answer. */
  static List<StreamReader> open(StreamReaders readers, String run, int count) {
    List<StreamReader> all = new ArrayList<>();
    while (all.size() < count) {
      List<StreamReader> wave =
          IntStream.range(0, Math.min(WAVE, count - all.size()))
              .mapToObj(i -> readers.open(path(run), run + ":"))
              .toList();
      all.addAll(wave);
      Await.that(
          "answers",
          PATIENCE,
          () -> wave.stream().allMatch(reader -> reader.status() > 0 || reader.isCut()));
    }
    return all;
  }

  static String path(String run) {
    return Agents.PATH + "/" + run + "/stream";
  }

  static int number(Map<String, String> options, String name, int usual) {
    return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
  }

  static void say(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
