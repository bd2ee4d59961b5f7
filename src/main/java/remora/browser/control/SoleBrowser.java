package remora.browser.control;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import remora.browser.entity.LaunchSettings;
import remora.browser.entity.OpenPage;
import remora.browser.entity.Proxy;
import remora.operations.entity.Deadline;

/** A browser that serves one session, in the context that it starts with. */
public final class SoleBrowser {

  private static final Duration QUICK = Duration.ofMillis(300);

  private final Chromium chromium;
  private final IsolatedContext context;
  private final Executor executor;
  private final AtomicReference<CompletableFuture<Void>> recovering =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  private SoleBrowser(Chromium chromium, IsolatedContext context, Executor executor) {
    this.chromium = chromium;
    this.context = context;
    this.executor = executor;
  }

  /**
   * Starts one and waits until its first page can be used.
   *
   * @throws remora.browser.entity.BrowserFailure when it does not start
   */
  public static SoleBrowser start(
      ChromiumLauncher launcher,
      LaunchSettings settings,
      Executor executor,
      Clock clock,
      Deadline deadline) {
    Chromium chromium = launcher.launch(flags(settings), settings.extensions());
    try {
      return new SoleBrowser(chromium, prepare(chromium, settings, clock, deadline), executor);
    } catch (RuntimeException failure) {
      chromium.close();
      throw failure;
    }
  }

  private static List<String> flags(LaunchSettings settings) {
    List<String> flags = new ArrayList<>();
    settings
        .proxy()
        .ifPresent(
            proxy -> {
              flags.add("--proxy-server=" + proxy.server());
              // Without exceptions: Chromium by itself goes round the proxy to the own machine.
              flags.add("--proxy-bypass-list=<-loopback>");
            });
    if (settings.stealth()) {
      // navigator.webdriver is false then, as in a browser that a person started.
      flags.add("--disable-blink-features=AutomationControlled");
    }
    return flags;
  }

  private static IsolatedContext prepare(
      Chromium chromium, LaunchSettings settings, Clock clock, Deadline deadline) {
    CdpSession browser = chromium.connection().browser();
    Targets targets = new Targets(browser);
    CompletableFuture<IsolatedContext> first =
        targets
            .adopt()
            .thenCompose(
                page -> {
                  IsolatedContext context =
                      IsolatedContext.whole(
                          browser, targets, page, clock, session -> equip(session, settings));
                  targets.add(context);
                  return page.page().begin().thenApply(ready -> context);
                });
    CompletableFuture<?> downloads =
        browser.send(
            "Browser.setDownloadBehavior",
            "behavior",
            "allow",
            "downloadPath",
            settings.downloads().toString());
    Waiting.on(targets.discover(), deadline);
    Waiting.on(downloads, deadline);
    return Waiting.on(first, deadline);
  }

  private static void equip(CdpSession session, LaunchSettings settings) {
    session.tell("Page.enable");
    session.tell("Page.setLifecycleEventsEnabled", "enabled", true);
    settings.proxy().filter(Proxy::guarded).ifPresent(proxy -> ProxySignIn.at(session, proxy));
  }

  /** The pages' common state, when nothing is being mended. */
  public IsolatedContext context(Deadline deadline) {
    Waiting.on(recovering.get(), deadline);
    return context;
  }

  public URI devTools() {
    return chromium.devTools();
  }

  /** Asked of the browser process: a page that hangs cannot delay it. */
  public List<OpenPage> pages(Deadline deadline) {
    return context.open().stream().map(page -> describe(page, deadline)).toList();
  }

  /** What the browser process says of a page. */
  static OpenPage describe(Page page, Deadline deadline) {
    var info =
        page.session()
            .connection()
            .browser()
            .call(deadline, "Target.getTargetInfo", "targetId", page.targetId())
            .getJsonObject("targetInfo");
    return new OpenPage(info.getString("url", ""), info.getString("title", ""));
  }

  /**
   * A page did not answer in time: ends what it runs. If it does not answer then either it is
   * closed (a regular expression does not stop for this, measured), and if the browser does not,
   * that.
   */
  public void recover() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    recovering.set(done);
    List<CompletableFuture<?>> probes = new ArrayList<>();
    for (Page page : context.open()) {
      probes.add(mend(page));
    }
    CompletableFuture<?> alive = chromium.connection().browser().send("Browser.getVersion");
    probes.add(whenSilent(alive, Slot.SILENCE, () -> executor.execute(chromium::close)));
    Waiting.react(
        CompletableFuture.allOf(probes.toArray(CompletableFuture[]::new)),
        (all, failure) -> done.complete(null));
  }

  /** A page that answers is left alone: ending a script that nobody waits for may break it. */
  private CompletableFuture<Void> mend(Page page) {
    if (!page.loading().idle().isDone()) {
      page.session().tell("Page.stopLoading");
    }
    return Pulse.silent(Pulse.of(page), QUICK)
        .thenCompose(
            silent -> {
              if (!silent) {
                return CompletableFuture.completedFuture(null);
              }
              page.session().tell("Runtime.terminateExecution");
              return whenSilent(Pulse.of(page), Pulse.SILENCE, () -> context.abandon(page));
            });
  }

  private static CompletableFuture<Void> whenSilent(
      CompletableFuture<?> probe, Duration silence, Runnable cure) {
    return Pulse.silent(probe, silence)
        .thenAccept(
            silent -> {
              if (silent) {
                cure.run();
              }
            });
  }

  /** Completes when it is gone, for whatever reason. */
  public CompletableFuture<Void> ended() {
    return chromium.ended();
  }

  /** Kills it; completes when its processes and its profile are gone. */
  public CompletableFuture<Void> close() {
    chromium.close();
    return chromium.cleaned();
  }
}
