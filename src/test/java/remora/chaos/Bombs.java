package remora.chaos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/** A8: pages that take all the memory they can get, beside pages that do not. */
final class Bombs implements Scenario {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final String QUIET = "data:text/html,<title>page</title><h1>page</h1>";
  private static final int NO_LIMIT = 100_000;

  /** What the control's bomb is let have. */
  private static final long ENOUGH_MEGABYTES = 2500;

  private static final Map<String, String> BOMBS =
      new TreeMap<>(
          Map.of(
              "objects", "const all = []; for (;;) all.push(new Array(1e5).fill({}));",
              "buffers", "const all = []; for (;;) all.push(new Uint8Array(5e7).fill(1));",
              "text", "const all = []; for (;;) all.push('x'.repeat(1e7) + all.length + 'y');",
              "elements", "for (;;) document.body.append(document.createElement('p'));",
              "pictures",
                  "for (;;) { const c = document.createElement('canvas'); c.width = c.height = 8192;"
                      + "c.getContext('2d', {willReadFrequently: true}).fillRect(0, 0, 9e3, 9e3);"
                      + "document.body.append(c); }"));

  @Override
  public String name() {
    return "bombs";
  }

  @Override
  public String promise() {
    return "pages that take all memory are ended, and no other page with them";
  }

  @Override
  public Finding run(Scale scale) throws IOException {
    Finding.Notes notes = new Finding.Notes();
    int rounds = scale.of(3, 1);
    int neighbours = 0;
    int unnoticed = 0;
    int after = 0;
    long most = 0;
    long slowest = 0;
    List<String> ends = new ArrayList<>();
    Processes processes = Processes.fromNow();
    try (OwnBrowsers own = OwnBrowsers.usual();
        Tab neighbour = own.browsers().open("same", Deadline.in(Duration.ofHours(1), CLOCK))) {
      neighbour.open(QUIET);
      for (int n = 0; n < rounds; n++) {
        for (Map.Entry<String, String> bomb : BOMBS.entrySet()) {
          try (PeakMemory peak = PeakMemory.of(processes)) {
            long start = System.nanoTime();
            String end = explode(own.browsers(), bomb.getValue());
            slowest = Math.max(slowest, System.nanoTime() - start);
            unnoticed += end.isEmpty() ? 1 : 0;
            most = Math.max(most, peak.megabytes());
            ends.add(bomb.getKey() + ": " + end + " at " + peak.megabytes() + " MB");
          }
          neighbours += shows(neighbour) ? 0 : 1;
          try (Tab next = own.browsers().open("same", Deadline.in(TIME, CLOCK))) {
            after += next.open(QUIET).title().equals("page") ? 0 : 1;
          }
        }
      }
    }
    return notes
        .tell("bombs", rounds * BOMBS.size())
        .tell("how they ended", ends.subList(0, BOMBS.size()))
        .must("neighbours in the same browser that were hit", neighbours, 0)
        .must("pages after a bomb that were not shown", after, 0)
        .must("bombs that nobody noticed", unnoticed, 0)
        .atMost("slowest to end (s)", slowest / 1e9, TIME.toSeconds())
        .atMost("most memory of the browser and all its pages (MB)", most, 4000)
        .control("bombs beyond 2500 MB without the limit", unlimited())
        .end();
  }

  /** How it ended; empty when it did not. */
  private static String explode(Browsers browsers, String script) {
    try (Tab tab = browsers.open("same", Deadline.in(TIME, CLOCK))) {
      tab.open(QUIET);
      tab.evaluate(script);
      return "";
    } catch (BrowserFailure | DeadlinePassed end) {
      return String.valueOf(end.getMessage());
    }
  }

  private static boolean shows(Tab tab) {
    try {
      return tab.evaluate("document.title").contains("page");
    } catch (BrowserFailure | DeadlinePassed hit) {
      return false;
    }
  }

  private static long unlimited() throws IOException {
    Processes processes = Processes.fromNow();
    PeakMemory peak = PeakMemory.endingAbove(processes, ENOUGH_MEGABYTES);
    try (OwnBrowsers own = OwnBrowsers.withPagesUpTo(NO_LIMIT);
        peak) {
      explode(own.browsers(), BOMBS.get("buffers"));
    }
    return peak.hasEndedThem() ? 1 : 0;
  }
}
