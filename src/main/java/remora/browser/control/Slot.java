package remora.browser.control;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.BrowserSettings;

/**
 * One browser and whom it serves: one tenant at a time, another one only when no tab is open. The
 * counters are guarded by the {@link BrowserPool} that owns it.
 */
final class Slot {

  private static final System.Logger LOG = System.getLogger(Slot.class.getName());
  private static final int WARM_PAGES = 2;

  /**
   * A browser's own process is quick unless the whole machine is slow; killing it costs all tabs.
   */
  static final Duration SILENCE = Duration.ofSeconds(5);

  private final CompletableFuture<Running> running;
  private final Executor executor;
  private final Clock clock;
  private final AtomicInteger tabs = new AtomicInteger();
  private String tenant = "";
  private int served;
  private boolean retiring;

  /** What is there once the browser has started. */
  record Running(Chromium chromium, Targets targets, WarmPages warm) {

    CdpSession browser() {
      return chromium.connection().browser();
    }
  }

  Slot(CompletableFuture<Chromium> started, Executor executor, Clock clock) {
    this.executor = executor;
    this.clock = clock;
    running = started.thenApply(this::run);
  }

  private Running run(Chromium chromium) {
    CdpSession browser = chromium.connection().browser();
    Targets targets = new Targets(browser);
    Waiting.react(targets.discover(), (done, failure) -> logged("pages are not reported", failure));
    WarmPages warm = new WarmPages(browser, targets, WARM_PAGES);
    warmUp(warm);
    return new Running(chromium, targets, warm);
  }

  /** Tabs at work need the processors more than tabs to come. */
  private void warmUp(WarmPages warm) {
    if (tabs.get() < Runtime.getRuntime().availableProcessors()) {
      warm.fill();
    }
  }

  private static void logged(String what, Throwable failure) {
    if (failure != null) {
      LOG.log(Level.WARNING, what, failure);
    }
  }

  /** The browser once it has started, if it has. */
  Optional<Chromium> chromium() {
    return running.isDone() && !running.isCompletedExceptionally()
        ? Optional.of(running.join().chromium())
        : Optional.empty();
  }

  boolean serves(String who) {
    return !retiring && usable() && (tenant.equals(who) || tabs.get() == 0);
  }

  private boolean usable() {
    return !running.isDone()
        || (!running.isCompletedExceptionally() && running.join().chromium().alive());
  }

  boolean dead() {
    return !usable();
  }

  void enter(String who, int mostTasks) {
    tenant = who;
    tabs.incrementAndGet();
    served++;
    retiring |= served >= mostTasks;
  }

  void leave() {
    tabs.decrementAndGet();
  }

  /** Whether it has done its duty and nobody uses it. */
  boolean finished() {
    return retiring && tabs.get() == 0;
  }

  boolean belongsTo(String who) {
    return tenant.equals(who) && tabs.get() > 0;
  }

  void retireWhenOld(BrowserSettings settings) {
    if (running.isDone() && usable()) {
      Chromium chromium = running.join().chromium();
      Duration age = Duration.between(chromium.started(), clock.instant());
      retiring |= age.compareTo(settings.maxAge()) > 0;
    }
  }

  void retire() {
    retiring = true;
  }

  CompletableFuture<IsolatedContext> open() {
    return running.thenCompose(
        there ->
            context(there)
                .thenApply(
                    context -> {
                      there.targets().add(context);
                      return context;
                    }));
  }

  private CompletableFuture<IsolatedContext> context(Running there) {
    CdpSession browser = there.browser();
    return there
        .warm()
        .take()
        .map(blank -> new IsolatedContext(browser, there.targets(), blank, clock))
        .map(CompletableFuture::completedFuture)
        .orElseGet(
            () ->
                BlankPage.context(browser)
                    .thenApply(id -> new IsolatedContext(browser, there.targets(), id, clock)));
  }

  /** Throws the context away in the background; {@code done} runs when it is gone. */
  void close(IsolatedContext context, Runnable done) {
    Running there = running.join();
    there.targets().remove(context);
    CompletableFuture<?> disposed =
        there.browser().send("Target.disposeBrowserContext", "browserContextId", context.id());
    warmUp(there.warm());
    watch(disposed);
    Waiting.react(disposed, (gone, failure) -> done.run());
  }

  /** Kills the browser when it does not even answer this. */
  void suspect() {
    if (running.isDone() && usable()) {
      watch(running.join().browser().send("Browser.getVersion"));
    }
  }

  private void watch(CompletableFuture<?> answer) {
    Waiting.react(
        answer.copy().orTimeout(SILENCE.toMillis(), TimeUnit.MILLISECONDS),
        (here, failure) -> {
          if (failure instanceof TimeoutException) {
            executor.execute(() -> running.join().chromium().close());
          }
        });
  }

  /** Completes when nothing of the browser is left. */
  CompletableFuture<Void> cleaned() {
    return running
        .thenCompose(there -> there.chromium().cleaned())
        .exceptionally(neverStarted -> null);
  }

  void end() {
    Waiting.react(
        running,
        (there, neverStarted) -> {
          if (there != null) {
            there.chromium().close();
          }
        });
  }
}
