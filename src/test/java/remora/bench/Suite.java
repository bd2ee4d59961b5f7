package remora.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import remora.agent.boundary.RunnerOf;
import remora.agent.boundary.TaskRunner;
import remora.agent.entity.Outcome.Kind;
import remora.bench.Trial.Result;
import remora.browser.boundary.Browsers;
import remora.browser.entity.BrowserSettings;
import remora.planner.control.EmbeddedPlanner;
import remora.planner.operation.GeneralOperators;

/**
 * Does all cases of a folder with the real agent in real browsers and prints what went wrong and
 * the score. Arguments: folder of cases, tasks at one time, part of the names to run (empty: all),
 * {@code log} to print every step, folder of scripts for {@code /lib/}.
 */
final class Suite {

  private static final Clock CLOCK = Clock.systemUTC();

  private Suite() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int atOnce = Integer.parseInt(arguments[1]);
    String only = arguments[2];
    boolean log = arguments[3].equals("log");
    Path libraries = Path.of(arguments[4]);
    List<Trial> trials = new ArrayList<>();
    for (Case task : CaseFile.folder(folder)) {
      task.says().forEach(words -> trials.add(new Trial(task, words)));
    }
    trials.removeIf(trial -> !(trial.task().file() + "/" + trial.task().name()).contains(only));
    int skipped = trials.size();
    trials.removeIf(trial -> lacks(trial.task(), libraries));
    skipped -= trials.size();
    ExecutorService threads = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    ExecutorService workers = Executors.newFixedThreadPool(atOnce);
    BrowserSettings settings = BrowserSettings.in(Files.createTempDirectory("remora-suite"));
    try (Browsers browsers = new Browsers(settings, threads, scheduler, CLOCK)) {
      TaskRunner agent =
          RunnerOf.planner(new EmbeddedPlanner(List.of(new GeneralOperators())), browsers);
      List<Callable<Result>> calls = new ArrayList<>();
      trials.forEach(trial -> calls.add(() -> trial.run(agent, libraries, CLOCK)));
      List<Result> results = new ArrayList<>();
      for (Future<Result> result : workers.invokeAll(calls)) {
        results.add(result.get());
      }
      print(results, skipped, log);
    } finally {
      workers.shutdownNow();
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  /** True when a page needs a script that was not fetched. */
  private static boolean lacks(Case task, Path libraries) {
    return task.pages().stream()
        .flatMap(page -> page.body().lines())
        .flatMap(line -> List.of(line.split("/lib/")).stream().skip(1))
        .map(rest -> rest.substring(0, rest.indexOf(".js") + 3))
        .anyMatch(file -> !Files.exists(libraries.resolve(file)));
  }

  private static void print(List<Result> results, int skipped, boolean log) {
    for (Result result : results) {
      if (log || !result.right()) {
        System.out.printf(
            Locale.ROOT,
            "%s %s/%s  %.1fs  %s%n     \"%s\"%n     %s%n",
            result.right() ? "ok  " : "FAIL",
            result.trial().task().file(),
            result.trial().task().name(),
            result.seconds(),
            result.outcome().kind(),
            result.trial().instruction(),
            result.right() ? result.outcome().error() : result.wrong());
      }
      if (log) {
        result.log().forEach(line -> System.out.println("     . " + line));
      }
    }
    long plain = results.stream().filter(Suite::isPlain).count();
    line("all", results);
    if (plain < results.size()) {
      line("plain wordings", results.stream().filter(Suite::isPlain).toList());
      line("other wordings", results.stream().filter(result -> !isPlain(result)).toList());
    }
    System.out.printf(
        Locale.ROOT,
        "ended as SUCCESS without being it: %d of %d%n",
        results.stream()
            .filter(result -> !result.right() && result.outcome().kind() == Kind.SUCCESS)
            .count(),
        results.size());
    if (skipped > 0) {
      System.out.println(
          skipped + " left out: their scripts are not there; see bench/suite --fetch");
    }
  }

  private static boolean isPlain(Result result) {
    return result.trial().instruction().equals(result.trial().task().says().get(0));
  }

  private static void line(String what, List<Result> results) {
    long right = results.stream().filter(Result::right).count();
    double[] times = results.stream().mapToDouble(Result::seconds).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d right (%.1f %%), median %.1f s%n",
        what,
        right,
        results.size(),
        100.0 * right / Math.max(1, results.size()),
        times.length == 0 ? 0 : times[times.length / 2]);
  }
}
