package remora.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserSettings;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.planner.control.EmbeddedPlanner;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.operation.GeneralOperators;
import remora.support.LocalSite;

/**
 * What one step costs on a page of so many nodes: the snapshot, and the plan made from it.
 * Arguments: nodes, steps. Prints medians in milliseconds.
 */
final class StepLatency {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int WARM_UP = 20;

  /** No label but those of the buttons to be told apart is the same as before. */
  private static final String OTHER_LABELS =
      "for (const e of document.querySelectorAll('p,a,label,section>button:first-of-type'))"
          + " e.firstChild.data = e.firstChild.data.replace(/\\d+/, n => +n + 1000)";

  private StepLatency() {}

  public static void main(String[] arguments) throws Exception {
    int nodes = Integer.parseInt(arguments[0]);
    int steps = Integer.parseInt(arguments[1]);
    BrowserSettings settings = BrowserSettings.in(Files.createTempDirectory("remora-step"));
    var threads = Executors.newCachedThreadPool();
    var scheduler = Executors.newScheduledThreadPool(1);
    // Served, not a data: address: that would stand in front of each link's.
    try (LocalSite site = new LocalSite().page("/articles", page(nodes));
        Browsers browsers = new Browsers(settings, threads, scheduler, CLOCK);
        Tab tab = browsers.open("bench", Deadline.in(Duration.ofMinutes(5), CLOCK))) {
      tab.open(site.url("/articles"));
      measure("warm-up", tab, WARM_UP, "");
      measure("unchanged page", tab, steps, "");
      measure("other labels at each step", tab, steps, OTHER_LABELS);
    } finally {
      threads.shutdownNow();
      scheduler.shutdownNow();
      delete(settings.dataDir());
    }
  }

  private static void measure(String what, Tab tab, int steps, String change) {
    // The last row's button: every other one is a candidate that has to be ruled out.
    Goal goal = new Goal("Click the Remove button of Article 1.", Map.of(), Optional.empty(), "");
    EmbeddedPlanner planner = new EmbeddedPlanner(List.of(new GeneralOperators()));
    List<Double> snapshots = new ArrayList<>();
    List<Double> plans = new ArrayList<>();
    List<Double> both = new ArrayList<>();
    Snapshot page = null;
    for (int i = 0; i < steps; i++) {
      if (!change.isEmpty()) {
        tab.evaluate(change);
      }
      long start = System.nanoTime();
      page = tab.observe();
      long seen = System.nanoTime();
      PlanStep step =
          planner
              .begin(goal)
              .next(new Observation(page, List.of(), "", Optional.empty(), List.of()));
      long planned = System.nanoTime();
      if (!(step instanceof PlanStep.Act act) || act.actions().isEmpty()) {
        throw new IllegalStateException("no action was planned: " + step);
      }
      snapshots.add((seen - start) / 1e6);
      plans.add((planned - seen) / 1e6);
      both.add((planned - start) / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d nodes, %d steps: snapshot %.1f ms, plan %.1f ms, both p50 %.1f ms, p95 %.1f ms%n",
        what,
        page == null ? 0 : page.nodes().size(),
        steps,
        at(snapshots, 0.5),
        at(plans, 0.5),
        at(both, 0.5),
        at(both, 0.95));
  }

  private static double at(List<Double> times, double share) {
    return times.stream().sorted().toList().get((int) (times.size() * share));
  }

  /** Rows of a heading, a text, a link, a field and two buttons, as many as make the nodes. */
  private static String page(int nodes) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><title>Articles</title><main>");
    for (int row = nodes / 6; row >= 1; row--) {
      html.append(
          ("<section><h2>Article N</h2><p>In stock since week N.</p><a href='#N'>Details of N</a>"
                  + "<label>Amount N <input name=aN></label><button>Add N</button>"
                  + "<button>Remove</button></section>")
              .replace("N", Integer.toString(row)));
    }
    return html.append("</main>").toString();
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
