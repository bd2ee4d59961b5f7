package remora.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import remora.agent.control.Tools;
import remora.bench.Episode.Result;
import remora.browser.boundary.Browsers;
import remora.browser.entity.BrowserSettings;
import remora.extract.boundary.Extractor;
import remora.planner.control.EmbeddedPlanner;
import remora.planner.operation.GeneralOperators;
import remora.planner.visual.VisualOperators;
import remora.verify.boundary.SuccessCheck;

/**
 * The agent on MiniWoB++ pages, in several tabs of one browser. Arguments, each with its value:
 * --pages folder, --metadata CSV, --data folder, --split train|test|all, --seeds how many,
 * --first-seed number, --tasks names, --at-once tabs, --visual true|false, --stories folder.
 * Stories are kept for tasks of the training half only: the other half is not to be looked at.
 */
final class MiniWob {

  private final Map<String, String> options;
  private final Map<String, String> splits;

  private MiniWob(Map<String, String> options) throws IOException {
    this.options = options;
    this.splits = splits(Path.of(options.get("--metadata")));
  }

  public static void main(String[] arguments) throws Exception {
    var options = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    new MiniWob(options).run();
  }

  private static Map<String, String> splits(Path metadata) throws IOException {
    var splits = new TreeMap<String, String>();
    var lines = Files.readAllLines(metadata);
    int column = List.of(lines.get(0).split(",", -1)).indexOf("browsergym_split");
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      splits.put(cells[0].replace("miniwob.", ""), cells[column]);
    }
    return splits;
  }

  private String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  private int number(String name, int otherwise) {
    return Integer.parseInt(option(name, String.valueOf(otherwise)));
  }

  private List<String> tasks() {
    var split = option("--split", "all");
    var named = option("--tasks", "");
    return splits.keySet().stream()
        .filter(task -> split.equals("all") || splits.get(task).equals(split))
        .filter(task -> named.isEmpty() || List.of(named.split(",", -1)).contains(task))
        .toList();
  }

  private void run() throws Exception {
    var plain = BrowserSettings.in(Path.of(options.get("--data")));
    var settings =
        new BrowserSettings(
            plain.binary(),
            plain.driver(),
            plain.dataDir(),
            List.of(),
            100_000,
            Duration.ofHours(1),
            4000,
            plain.maxPageMegabytes(),
            plain.startTimeout(),
            new BrowserSettings.Viewport(500, 420));
    boolean visual = Boolean.parseBoolean(option("--visual", "true"));
    var tools = Tools.of(planner(visual), new Extractor(), new SuccessCheck());
    ExecutorService threads = Executors.newCachedThreadPool();
    ExecutorService workers = Executors.newFixedThreadPool(number("--at-once", 2));
    var scheduler = Executors.newScheduledThreadPool(1);
    long start = System.nanoTime();
    try (var pages = new Folder(Path.of(options.get("--pages")));
        var browsers = new Browsers(settings, threads, scheduler, Clock.systemUTC())) {
      var scores = new Scores(splits);
      var running = new ArrayList<Future<Result>>();
      int first = number("--first-seed", 3000);
      for (var task : tasks()) {
        var address = pages.address("miniwob/" + task + ".html");
        for (int seed = first; seed < first + number("--seeds", 5); seed++) {
          var name = String.valueOf(seed);
          running.add(workers.submit(() -> Episode.run(browsers, tools, task, address, name)));
        }
      }
      for (var episode : running) {
        var result = episode.get();
        scores.add(result);
        keep(result);
      }
      scores.print(visual, (System.nanoTime() - start) / 1e9);
    } finally {
      workers.shutdownNow();
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  private static EmbeddedPlanner planner(boolean visual) {
    var general = new GeneralOperators();
    return new EmbeddedPlanner(
        visual ? List.of(general, new VisualOperators(true)) : List.of(general));
  }

  private void keep(Result result) throws IOException {
    if (options.containsKey("--stories") && splits.get(result.task()).equals("train")) {
      var file = Path.of(options.get("--stories")).resolve(result.task() + ".txt");
      Files.createDirectories(file.getParent());
      var before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + result.story() + "\n\n");
    }
  }
}
