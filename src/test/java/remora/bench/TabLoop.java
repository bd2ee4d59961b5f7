package remora.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;

/**
 * A bare loop over tabs: open a tab, open the page, read its heading, close. Arguments: tasks,
 * concurrency, address, browser, data folder. Prints one JSON line.
 */
final class TabLoop {

  private static final int WARM_UP = 100;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Browsers browsers;
  private final String url;
  private final int concurrency;
  private final ExecutorService workers;

  private TabLoop(Browsers browsers, String url, int concurrency, ExecutorService workers) {
    this.browsers = browsers;
    this.url = url;
    this.concurrency = concurrency;
    this.workers = workers;
  }

  public static void main(String[] arguments) throws Exception {
    int tasks = Integer.parseInt(arguments[0]);
    int concurrency = Integer.parseInt(arguments[1]);
    BrowserSettings plain = BrowserSettings.in(Path.of(arguments[4]));
    BrowserSettings settings =
        new BrowserSettings(
            Path.of(arguments[3]),
            plain.driver(),
            plain.dataDir(),
            List.of(),
            100_000,
            Duration.ofHours(1),
            plain.maxPssMegabytes(),
            plain.maxPageMegabytes(),
            plain.startTimeout(),
            plain.viewport());
    ExecutorService threads = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    ExecutorService workers = Executors.newFixedThreadPool(concurrency);
    try (Browsers browsers = new Browsers(settings, threads, scheduler, CLOCK)) {
      TabLoop loop = new TabLoop(browsers, arguments[2], concurrency, workers);
      loop.run(WARM_UP);
      AtomicReference<Double> pss = new AtomicReference<>(0.0);
      var sampling =
          scheduler.scheduleWithFixedDelay(
              () -> pss.accumulateAndGet(Tree.pssMegabytes(), Math::max), 1, 1, TimeUnit.SECONDS);
      double cpu = Tree.cpuSeconds();
      long start = System.nanoTime();
      List<Double> times = loop.run(tasks);
      double seconds = (System.nanoTime() - start) / 1e9;
      double spent = Tree.cpuSeconds() - cpu;
      sampling.cancel(false);
      pss.accumulateAndGet(Tree.pssMegabytes(), Math::max);
      System.out.printf(
          Locale.ROOT,
          "{\"name\":\"remora tab loop\",\"tasks\":%d,\"concurrency\":%d,\"seconds\":%.3f,"
              + "\"tasksPerSecond\":%.3f,\"p50\":%.1f,\"p95\":%.1f,\"cpuSecondsPerTask\":%.3f,"
              + "\"pssMegabytes\":%.0f}%n",
          tasks,
          concurrency,
          seconds,
          tasks / seconds,
          times.get((int) (tasks * 0.5)),
          times.get((int) (tasks * 0.95)),
          spent / tasks,
          pss.get());
    } finally {
      workers.shutdownNow();
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  /** Runs so many tasks; how long each took, in milliseconds, shortest first. */
  private List<Double> run(int tasks) throws Exception {
    AtomicInteger left = new AtomicInteger(tasks);
    List<Callable<List<Double>>> loops = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      loops.add(() -> work(left));
    }
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> times : workers.invokeAll(loops)) {
      all.addAll(times.get());
    }
    all.sort(null);
    return all;
  }

  private List<Double> work(AtomicInteger left) {
    List<Double> times = new ArrayList<>();
    while (left.getAndDecrement() > 0) {
      long start = System.nanoTime();
      task();
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times;
  }

  private void task() {
    try (Tab tab = browsers.open("bench", Deadline.in(Duration.ofSeconds(60), CLOCK))) {
      tab.open(url);
      String heading = tab.evaluate("document.querySelector('h1').textContent");
      if (!heading.equals("\"Hello from the bench\"")) {
        throw new IllegalStateException("wrong page: " + heading);
      }
    }
  }
}
