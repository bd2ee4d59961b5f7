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
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;

/** The pages of one isolated context: the one it was opened with and those that they opened. */
public final class IsolatedContext {

  /** More pages than this at a time are closed as they appear. */
  private static final int MOST_PAGES = 5;

  /** As long as Chromium's own transient activation. */
  private static final Duration GESTURE = Duration.ofSeconds(5);

  private final CdpSession browser;
  private final Clock clock;
  private final String id;
  private final Dialogs dialogs = new Dialogs();
  private final AtomicInteger refs = new AtomicInteger();
  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private final AtomicReference<CompletableFuture<Void>> arriving =
      new AtomicReference<>(CompletableFuture.completedFuture(null));
  private final AtomicInteger arrived = new AtomicInteger();
  private final String firstTarget;
  private final AtomicReference<Instant> gesture = new AtomicReference<>(Instant.MIN);

  IsolatedContext(CdpSession browser, BlankPage first, Clock clock) {
    this.browser = browser;
    this.clock = clock;
    id = first.contextId();
    firstTarget = first.targetId();
    pages.add(new Page(first.session(), firstTarget, dialogs, refs));
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

  /** The newest page, once those that are being opened are there. */
  Page current(Deadline deadline) {
    Waiting.on(arriving.get(), deadline);
    for (int i = pages.size() - 1; i > 0; i--) {
      if (!pages.get(i).session().ended()) {
        return pages.get(i);
      }
    }
    return pages.get(0);
  }

  void appeared(String targetId) {
    if (targetId.equals(firstTarget) || page(targetId).isPresent()) {
      return;
    }
    // The headless shell has no popup blocker (measured: 50 of 50 opened), so this is one.
    if (pages.size() >= MOST_PAGES || !allowed()) {
      browser.tell("Target.closeTarget", "targetId", targetId);
      return;
    }
    CompletableFuture<Void> here =
        BlankPage.attach(browser, targetId)
            .thenCompose(
                session -> {
                  // It listens before it is prepared: the page is loading already.
                  Page page = new Page(session, targetId, dialogs, refs);
                  return Preparation.of(session).thenRun(() -> add(page));
                })
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
    page(targetId).ifPresent(page -> page.session().end(new BrowserFailure("the page crashed")));
  }

  private Optional<Page> page(String targetId) {
    return pages.stream().filter(page -> page.targetId().equals(targetId)).findFirst();
  }
}
