package remora.chaos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/** A5 to A10: tabs one after the other, one in ten of which ends by violence. */
final class Sessions implements Scenario {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration TIME = Duration.ofSeconds(20);

  /** Until a browser that does not answer is given up. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private static final String PAGE = "data:text/html,<title>page</title><h1>page</h1>";

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public String promise() {
    return "drivers, browsers and renderers killed or frozen: nothing stays, neighbours notice nothing";
  }

  @Override
  public Finding run(Scale scale) throws IOException {
    int sessions = scale.of(500, 100);
    Tally tally = new Tally();
    Vitals before;
    Vitals after;
    Processes processes = Processes.fromNow();
    try (OwnBrowsers own = OwnBrowsers.usual()) {
      Browsers browsers = own.browsers();
      try (Tab neighbour = browsers.open("neighbour", Deadline.in(Duration.ofHours(1), CLOCK))) {
        neighbour.open(PAGE);
        Processes victims = Processes.fromNow();
        warmUp(browsers);
        before = Vitals.now();
        Random random = scale.random();
        for (int n = 1; n <= sessions; n++) {
          if (n % 10 == 0) {
            tally.violent(browsers, Violence.any(random), victims);
            tally.neighbour(neighbour);
          } else {
            tally.peaceful(browsers);
          }
        }
        after = Vitals.settled(before);
      }
      own.end();
      Duration ended = processes.awaitEnd(Duration.ofSeconds(10));
      long folders = own.folders();
      return tally
          .figures(new Finding.Notes().tell("sessions", sessions))
          .must("processes left", processes.alive().size(), 0)
          .tell("the last was gone after (ms)", ended.toMillis())
          .must("folders left", folders, 0)
          .tell("threads by name", Vitals.threadNames())
          .atMost("more threads", after.threads() - before.threads(), 5)
          .atMost("more descriptors", after.descriptors() - before.descriptors(), 10)
          .atMost("more heap (MB)", after.heapMegabytes() - before.heapMegabytes(), 20)
          .control("processes that a plain driver leaves at its kill", Plain.leftBehind())
          .end();
    }
  }

  private static void warmUp(Browsers browsers) {
    for (int n = 0; n < 10; n++) {
      try (Tab tab = browsers.open("victim", Deadline.in(TIME, CLOCK))) {
        tab.open(PAGE);
      }
    }
  }

  /** What became of the sessions. */
  private static final class Tally {

    private final Map<Violence, Integer> violent = new EnumMap<>(Violence.class);
    private final List<String> failures = new ArrayList<>();
    private int failed;
    private Violence last = Violence.KILL_DRIVER;
    private int unnoticed;
    private int neighbours;
    private long slowest;

    void peaceful(Browsers browsers) {
      try (Tab tab = browsers.open("victim", Deadline.in(TIME, CLOCK))) {
        failed += tab.open(PAGE).title().equals("page") ? 0 : 1;
      } catch (BrowserFailure | DeadlinePassed e) {
        failed++;
        failures.add(last + ": " + e.getMessage());
      }
    }

    void violent(Browsers browsers, Violence violence, Processes victims) {
      violent.merge(violence, 1, Integer::sum);
      last = violence;
      long start = System.nanoTime();
      try (Tab tab = browsers.open("victim", Deadline.in(TIME.dividedBy(2), CLOCK))) {
        tab.open(PAGE);
        start = System.nanoTime();
        violence.doTo(victims);
        try (Tab late = browsers.open("victim", Deadline.in(SHORT, CLOCK))) {
          // The browser's own, or the next one: either shows the page or is refused in time.
          late.open(PAGE);
        } catch (BrowserFailure | DeadlinePassed expected) {
          // Whoever comes while it dies may be refused.
        }
        String title = tab.evaluate("document.title");
        unnoticed += title.isEmpty() ? 1 : 0;
      } catch (BrowserFailure | DeadlinePassed noticed) {
        slowest = Math.max(slowest, System.nanoTime() - start);
      }
    }

    void neighbour(Tab tab) {
      try {
        neighbours += tab.evaluate("document.title").contains("page") ? 0 : 1;
      } catch (BrowserFailure | DeadlinePassed hit) {
        neighbours++;
      }
    }

    Finding.Notes figures(Finding.Notes notes) {
      return notes
          .tell("by violence", violent)
          // Killing renderers kills the spare one too, which Chromium may give to the next page.
          .atMost("peaceful sessions that failed", failed, violent.size())
          .tell("how", failures)
          .must("ends that nobody noticed", unnoticed, 0)
          .must("neighbours that were hit", neighbours, 0)
          .atMost("slowest to be noticed (s)", slowest / 1e9, TIME.toSeconds());
    }
  }

  /** Ways to end a browser. */
  private enum Violence {
    KILL_DRIVER,
    KILL_BROWSER,
    KILL_RENDERERS,
    FREEZE_BROWSER;

    static Violence any(Random random) {
      return values()[random.nextInt(values().length)];
    }

    void doTo(Processes victims) {
      List<ProcessHandle> all = victims.alive();
      switch (this) {
        case KILL_DRIVER -> all.stream().filter(Processes::isDriver).forEach(Processes::kill);
        case KILL_BROWSER -> all.stream().filter(Processes::isBrowser).forEach(Processes::kill);
        case KILL_RENDERERS -> all.stream().filter(Processes::isRenderer).forEach(Processes::kill);
        case FREEZE_BROWSER -> all.stream().filter(Processes::isBrowser).forEach(Processes::freeze);
      }
    }
  }
}
