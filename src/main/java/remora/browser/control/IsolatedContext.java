package remora.browser.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Navigation;
import remora.operations.entity.Deadline;

/** The pages of one isolated context: the one it was opened with and those that they opened. */
public final class IsolatedContext {

  /** More pages than this at a time are closed as they appear. */
  private static final int MOST_PAGES = 5;

  /** Of a whole browser's, which a person or a program may open too. */
  private static final int MOST_PAGES_OF_ALL = 20;

  /** As long as Chromium's own transient activation. */
  private static final Duration GESTURE = Duration.ofSeconds(5);

  private final CdpSession browser;
  private final Targets targets;
  private final Clock clock;
  private final String id;
  private final boolean whole;
  private final Consumer<CdpSession> preparation;
  private final Dialogs dialogs = new Dialogs();
  private final AtomicInteger refs = new AtomicInteger();
  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private final AtomicReference<CompletableFuture<Void>> arriving =
      new AtomicReference<>(CompletableFuture.completedFuture(null));
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicReference<Instant> gesture = new AtomicReference<>(Instant.MIN);

  /** A context without any page yet. */
  IsolatedContext(CdpSession browser, Targets targets, String id, Clock clock) {
    this(browser, targets, id, clock, false, session -> {});
  }

  private IsolatedContext(
      CdpSession browser,
      Targets targets,
      String id,
      Clock clock,
      boolean whole,
      Consumer<CdpSession> preparation) {
    this.browser = browser;
    this.targets = targets;
    this.id = id;
    this.clock = clock;
    this.whole = whole;
    this.preparation = preparation;
  }

  /**
   * What a browser has for everybody, extensions and other programs included: the context of a
   * browser that serves one session. Pages that crashed or were closed are replaced in it.
   *
   * @param preparation is told each page's session before the page loads anything
   */
  static IsolatedContext whole(
      CdpSession browser,
      Targets targets,
      BlankPage first,
      Clock clock,
      Consumer<CdpSession> preparation) {
    IsolatedContext context =
        new IsolatedContext(browser, targets, first.contextId(), clock, true, preparation);
    context.pages.add(context.page(first.page()));
    return context;
  }

  IsolatedContext(CdpSession browser, Targets targets, BlankPage first, Clock clock) {
    this(browser, targets, first.contextId(), clock);
    pages.add(page(first.page()));
  }

  String id() {
    return id;
  }

  Dialogs dialogs() {
    return dialogs;
  }

  /** How many pages were opened by pages so far. */
  int arrived() {
    return arrived.get();
  }

  /** How many pages there are now. */
  int pages() {
    return pages.size();
  }

  AtomicInteger refs() {
    return refs;
  }

  /** A click or key allows the pages to open one page soon, as in every browser. */
  void gesture() {
    gesture.set(clock.instant());
  }

  private boolean allowed() {
    Instant last = gesture.getAndSet(Instant.MIN);
    return clock.instant().minus(GESTURE).isBefore(last);
  }

  /**
   * Loads an address. A context without a page makes one for it: without the detour over an empty
   * document a small task costs a sixth less CPU (measured: 140 for 169 ms).
   */
  Navigation open(String url, Deadline deadline) {
    if (!pages.isEmpty() || !Addresses.web(url)) {
      return current(deadline).open(url, deadline);
    }
    NewPage made = Waiting.on(targets.create(id, url), deadline);
    Page first = page(made);
    pages.add(first);
    return first.begin(made, url, deadline);
  }

  private Page page(NewPage made) {
    Page page = new Page(made.session(), made.targetId(), dialogs, refs);
    preparation.accept(made.session());
    return page;
  }

  private Page blank(Deadline deadline) {
    NewPage made =
        Waiting.on(whole ? targets.create(id) : targets.create(id, "about:blank"), deadline);
    Page first = page(made);
    pages.add(first);
    Waiting.on(made.begin(), deadline);
    return first;
  }

  /** The newest page, once those that are being opened are there. */
  Page current(Deadline deadline) {
    if (whole) {
      pages.removeIf(page -> page.session().ended());
    }
    if (pages.isEmpty()) {
      return blank(deadline);
    }
    Waiting.on(arriving.get(), deadline);
    for (int i = pages.size() - 1; i > 0; i--) {
      if (!pages.get(i).session().ended()) {
        return pages.get(i);
      }
    }
    return pages.get(0);
  }

  /**
   * @param opened whether a page opened it, and not a person or a program
   */
  void appeared(NewPage made, boolean opened) {
    int most = whole ? MOST_PAGES_OF_ALL : MOST_PAGES;
    // The headless shell has no popup blocker (measured: 50 of 50 opened), so this is one.
    if (pages.size() >= most || ((opened || !whole) && !allowed())) {
      browser.tell("Target.closeTarget", "targetId", made.targetId());
      return;
    }
    Page page = page(made);
    CompletableFuture<Void> here =
        made.begin()
            .thenRun(() -> add(page))
            // It was closed again meanwhile: nothing to follow.
            .exceptionally(gone -> null);
    arriving.updateAndGet(before -> before.thenCombine(here, (one, two) -> null));
  }

  private void add(Page page) {
    pages.add(page);
    arrived.incrementAndGet();
  }

  void vanished(String targetId) {
    page(targetId)
        .ifPresent(
            page -> {
              page.session().end(new BrowserFailure("the page was closed"));
              // The last one stays, so that its calls say what happened.
              if (pages.size() > 1) {
                pages.remove(page);
              }
            });
  }

  void crashed(String targetId) {
    page(targetId)
        .ifPresent(
            page -> {
              page.session().end(new BrowserFailure("the page crashed"));
              if (whole) {
                browser.tell("Target.closeTarget", "targetId", targetId);
              }
            });
  }

  /** Closes a page that does not answer any more. */
  void abandon(Page page) {
    page.session().end(new BrowserFailure("the page did not answer and was closed"));
    browser.tell("Target.closeTarget", "targetId", page.targetId());
    pages.remove(page);
  }

  /** The pages that are open, oldest first. */
  List<Page> open() {
    return pages.stream().filter(page -> !page.session().ended()).toList();
  }

  private Optional<Page> page(String targetId) {
    return pages.stream().filter(page -> page.targetId().equals(targetId)).findFirst();
  }
}
