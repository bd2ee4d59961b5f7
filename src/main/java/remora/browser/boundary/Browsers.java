package remora.browser.boundary;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import remora.browser.control.BrowserPool;
import remora.browser.control.Cast;
import remora.browser.control.ChromiumLauncher;
import remora.browser.control.Reaper;
import remora.browser.control.SoleBrowser;
import remora.browser.entity.BrowserHealth;
import remora.browser.entity.BrowserSettings;
import remora.browser.entity.LaunchSettings;
import remora.browser.entity.LiveSettings;
import remora.browser.entity.Navigation;
import remora.operations.entity.Deadline;

/** The way in: tabs of warm browsers. One instance a server. */
public final class Browsers implements AutoCloseable {

  private static final Duration HEALTH_TIME = Duration.ofSeconds(10);
  private static final Duration START_TIME = Duration.ofSeconds(40);
  private static final String CANARY = "data:text/html,<title>canary</title>alive";

  private final BrowserPool pool;
  private final HttpClient http;
  private final ChromiumLauncher launcher;
  private final Executor executor;
  private final Set<SoleBrowser> own = ConcurrentHashMap.newKeySet();
  private final ScheduledFuture<?> reaping;
  private final Clock clock;

  /**
   * Cleans up after owners that died, now and once a minute, since others may share the data
   * folder; starts nothing yet.
   *
   * @param executor runs the reading of the browsers' messages and their starts; must have threads
   *     to spare while tasks wait for pages
   */
  public Browsers(
      BrowserSettings settings,
      Executor executor,
      ScheduledExecutorService scheduler,
      Clock clock) {
    this.clock = clock;
    this.executor = executor;
    http = HttpClient.newBuilder().executor(executor).build();
    launcher = new ChromiumLauncher(settings, clock, http);
    Reaper reaper = new Reaper(settings.dataDir());
    reaper.reap();
    reaping =
        scheduler.scheduleWithFixedDelay(
            () -> executor.execute(reaper::reap), 1, 1, TimeUnit.MINUTES);
    pool = new BrowserPool(settings, executor, scheduler, clock);
  }

  /**
   * A tab with cookies, storage and caches of its own, in a browser that serves no other tenant
   * meanwhile.
   *
   * @param deadline bounds every wait of the tab
   * @throws remora.browser.entity.BrowserFailure when no browser could be started; the next call
   *     tries again
   * @throws remora.operations.entity.DeadlinePassed when that took too long
   */
  public Tab open(String tenant, Deadline deadline) {
    return new Tab(pool.open(tenant, deadline), deadline);
  }

  /**
   * A browser that nobody else uses.
   *
   * @throws remora.browser.entity.BrowserFailure when it does not start
   */
  public BrowserSession launch(LaunchSettings settings) {
    SoleBrowser browser =
        SoleBrowser.start(launcher, settings, executor, clock, Deadline.in(START_TIME, clock));
    own.add(browser);
    forgetWhenEnded(browser);
    return new BrowserSession(browser);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The reaction is the end of the chain.
  private void forgetWhenEnded(SoleBrowser browser) {
    browser.ended().thenRun(() -> own.remove(browser));
  }

  /**
   * Watches the pages of a browser.
   *
   * @param devTools its DevTools socket
   * @throws remora.browser.entity.BrowserFailure when it does not answer within ten seconds
   */
  public Screencast watch(URI devTools, LiveSettings settings, Screencast.Watcher watcher) {
    Cast.Watcher told = new Cast.Watcher(watcher::frame, watcher::tabs, watcher::ended);
    return new Screencast(
        Cast.open(http, devTools, settings, told, Deadline.in(HEALTH_TIME, clock)));
  }

  /** Opens a page of our own and reads it back; takes at most ten seconds. */
  public BrowserHealth check() {
    try (Tab tab = open("", Deadline.in(HEALTH_TIME, clock))) {
      Navigation page = tab.open(CANARY);
      return page.title().equals("canary")
          ? new BrowserHealth(true, "a browser shows pages")
          : new BrowserHealth(false, "the browser did not show the page: " + page.error());
    } catch (RuntimeException failure) {
      return new BrowserHealth(false, String.valueOf(failure.getMessage()));
    }
  }

  /** How many browsers run or are starting. */
  public int running() {
    return pool.size();
  }

  /** Ends all browsers, with whatever is open in them. */
  @Override
  public void close() {
    reaping.cancel(false);
    try {
      closeOwn();
    } finally {
      pool.close();
    }
  }

  private void closeOwn() {
    // Payara has closed the class loader by now: a class that nobody needed before, as SoleBrowser
    // in a server without sessions, is not found any more (NoClassDefFoundError, measured).
    if (own.isEmpty()) {
      return;
    }
    CompletableFuture.allOf(own.stream().map(SoleBrowser::close).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, 5, TimeUnit.SECONDS)
        .join();
  }
}
