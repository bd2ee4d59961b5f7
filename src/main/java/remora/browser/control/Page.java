package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Navigation;
import remora.browser.entity.WaitUntil;
import remora.operations.entity.Deadline;

/** One page of a context: loading, settling and scripts in it. */
final class Page {

  /** A page that goes on loading is used after this long. */
  private static final int PATIENCE_MILLIS = 5000;

  private static final int ARRIVAL_MILLIS = 1500;

  private final String targetId;
  private final CdpSession session;
  private final Loading loading;
  private final Lifecycle lifecycle;
  private final Frames frames;

  Page(CdpSession session, String targetId, Dialogs dialogs, AtomicInteger refs) {
    this.targetId = targetId;
    this.session = session;
    loading = new Loading(targetId);
    frames = new Frames(session, targetId, refs);
    lifecycle = new Lifecycle(targetId);
    // Before the loading: who hears of a new document there asks here how far it has come.
    session.listen(lifecycle::event);
    session.listen(loading::event);
    session.listen(dialogs.of(session));
  }

  String targetId() {
    return targetId;
  }

  CdpSession session() {
    return session;
  }

  Loading loading() {
    return loading;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  Frames frames() {
    return frames;
  }

  /** Loads an address; completes when its document has come so far. A download has none. */
  CompletableFuture<Navigation> load(String url, WaitUntil until) {
    if (!Addresses.navigable(url)) {
      return CompletableFuture.completedFuture(new Navigation(url, "", 0, Addresses.REFUSED));
    }
    return session
        .send("Page.navigate", "url", url)
        .thenCompose(
            answer -> {
              String error = answer.getString("errorText", "");
              boolean download = answer.getBoolean("isDownload", false);
              String loader = answer.getString("loaderId", "");
              CompletableFuture<Void> there =
                  error.isEmpty() && !loader.isEmpty()
                      ? loading.commit(loader).thenCompose(document -> lifecycle.reached(until))
                      : CompletableFuture.completedFuture(null);
              return there.thenApply(done -> new Navigation(url, "", 0, download ? "" : error));
            });
  }

  /** Loads an address and waits until the page has settled. */
  Navigation open(String url, Deadline deadline) {
    if (!Addresses.navigable(url)) {
      return new Navigation(url, "", 0, Addresses.REFUSED);
    }
    // One chain on the reading thread: the caller is woken once, with the result.
    CompletableFuture<Navigation> opened =
        session
            .send("Page.navigate", "url", url)
            .thenCompose(
                answer -> {
                  String error = answer.getString("errorText", "");
                  String loader = answer.getString("loaderId", "");
                  CompletableFuture<Void> committed =
                      error.isEmpty() && !loader.isEmpty()
                          ? loading.commit(loader)
                          : CompletableFuture.completedFuture(null);
                  return committed
                      .thenCompose(there -> error.isEmpty() ? settledAndIdle() : settled(100))
                      .thenApply(state -> navigation(url, error, state));
                });
    return Waiting.on(opened, deadline);
  }

  /**
   * Has a page that was made for an address load it, and waits until it has settled. Where nothing
   * came of that the page is asked again, since only that answer says why.
   */
  Navigation begin(NewPage made, String url, Deadline deadline) {
    CompletableFuture<Boolean> arrival = loading.first();
    Waiting.on(made.begin().thenCompose(ready -> arrival), deadline);
    if (!arrival.join()) {
      return open(url, deadline);
    }
    return Waiting.on(settledAndIdle().thenApply(state -> navigation(url, "", state)), deadline);
  }

  /** Waits until nothing that was started is still going on; where the page is then. */
  Navigation settle(Deadline deadline) {
    return Waiting.on(settledAndIdle().thenApply(state -> navigation("", "", state)), deadline);
  }

  /** A page that is about to leave for another address is waited for there. */
  private CompletableFuture<JsonObject> settledAndIdle() {
    return settled(PATIENCE_MILLIS)
        .thenCompose(
            state ->
                loading.idle().isDone()
                    ? CompletableFuture.completedFuture(state)
                    : loading.idle().thenCompose(there -> settled(PATIENCE_MILLIS)));
  }

  /**
   * Calls a function of ours in a frame. When the frame gets a new document meanwhile the call is
   * made once more, there.
   */
  String call(Frame frame, String function, Deadline deadline) {
    return called(frame, world -> world.call(function), deadline);
  }

  private String called(
      Frame frame, Function<World, CompletableFuture<String>> function, Deadline deadline) {
    try {
      return Waiting.on(frames.world(frame).thenCompose(function), deadline);
    } catch (BrowserFailure replaced) {
      session.check();
      frames.forget(frame);
      return Waiting.on(frames.world(frame).thenCompose(function), deadline);
    }
  }

  /** Like {@link #settle}, for a page that was opened by another and may still be blank. */
  void arrive(Deadline deadline) {
    CompletableFuture<Void> first = loading.next();
    if (settle(deadline).url().equals("about:blank")) {
      // It may stay blank, when a script writes into it.
      Waiting.on(
          first.copy().completeOnTimeout(null, ARRIVAL_MILLIS, TimeUnit.MILLISECONDS), deadline);
      settle(deadline);
    }
  }

  private CompletableFuture<JsonObject> settled(int patience) {
    return settled(patience, 20);
  }

  /** A document that is replaced while we wait in it takes the answer along: ask the new one. */
  private CompletableFuture<JsonObject> settled(int patience, int documentsLeft) {
    return frames
        .world(frames.main())
        .thenCompose(world -> world.await("settle(" + patience + ")"))
        .thenApply(CdpJson::parse)
        .exceptionallyCompose(
            failure -> {
              if (documentsLeft == 0 || session.ended()) {
                return CompletableFuture.failedFuture(failure);
              }
              frames.forget(frames.main());
              return settled(patience, documentsLeft - 1);
            });
  }

  /** Waits for the end of a page that a script closes; false when it stays. */
  boolean closes(Deadline deadline) {
    boolean closing = session.ended();
    if (!closing) {
      try {
        closing = called(frames.main(), world -> world.await("closing()"), deadline).equals("true");
      } catch (BrowserFailure gone) {
        closing = session.ended();
      }
    }
    if (closing) {
      Waiting.on(
          session.end().copy().completeOnTimeout(null, ARRIVAL_MILLIS, TimeUnit.MILLISECONDS),
          deadline);
    }
    return session.ended();
  }

  private static Navigation navigation(String asked, String error, JsonObject state) {
    boolean failed = !error.isEmpty();
    String url = state.getString("url", "");
    return new Navigation(
        // The browser's own error page is no address that anybody asked for.
        failed && (url.isEmpty() || url.startsWith("chrome-error:")) ? asked : url,
        state.getString("title", ""),
        failed ? 0 : state.getInt("status", 0),
        error);
  }
}
