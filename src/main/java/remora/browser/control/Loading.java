package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Follows what the main frame of one page loads. */
final class Loading {

  private final String mainFrame;
  private final Map<String, CompletableFuture<Void>> commits = new ConcurrentHashMap<>();
  private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<Void> scheduled = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<Void> next = new CompletableFuture<>();
  private final CompletableFuture<Boolean> first = new CompletableFuture<>();
  private final AtomicInteger documents = new AtomicInteger();

  Loading(String mainFrame) {
    this.mainFrame = mainFrame;
  }

  /** Completes once the document with this loader id is there. */
  CompletableFuture<Void> commit(String loaderId) {
    return commits.computeIfAbsent(loaderId, id -> new CompletableFuture<>());
  }

  /**
   * Completes when the first navigation has ended: with a document of the site or, false, with an
   * error page or none (a download, an empty answer).
   */
  CompletableFuture<Boolean> first() {
    return first;
  }

  /** Completes when no navigation of the main frame is under way any more. */
  CompletableFuture<Void> idle() {
    return CompletableFuture.allOf(running, scheduled);
  }

  /** Completes at the next change of the address, with or without a new document. */
  CompletableFuture<Void> next() {
    return next;
  }

  /** How many documents the main frame has shown. */
  int documents() {
    return documents.get();
  }

  /** Whether a new document came, so that worlds of the old one are gone. */
  boolean event(String method, JsonObject params) {
    switch (method) {
      case "Page.frameNavigated" -> {
        JsonObject frame = params.getJsonObject("frame");
        if (!frame.containsKey("parentId")) {
          first.complete(!frame.containsKey("unreachableUrl"));
          committed(frame.getString("loaderId", ""));
        }
        return true;
      }
      case "Page.navigatedWithinDocument" -> {
        if (main(params)) {
          passed();
          running.complete(null);
        }
      }
      case "Page.frameRequestedNavigation", "Page.frameStartedNavigating" -> {
        if (main(params) && running.isDone()) {
          running = new CompletableFuture<>();
        }
      }
      case "Page.frameScheduledNavigation" -> {
        if (main(params) && soon(params) && scheduled.isDone()) {
          scheduled = new CompletableFuture<>();
        }
      }
      // Not with frameStoppedLoading: that also ends the load of a page that refreshes itself.
      case "Page.frameClearedScheduledNavigation" -> {
        if (main(params)) {
          scheduled.complete(null);
        }
      }
      case "Page.frameStoppedLoading" -> {
        if (main(params)) {
          first.complete(false);
          running.complete(null);
        }
      }
      default -> {}
    }
    return false;
  }

  private boolean main(JsonObject params) {
    return params.getString("frameId", "").equals(mainFrame);
  }

  /** A refresh in a minute is no reason to wait. */
  private static boolean soon(JsonObject params) {
    return !params.containsKey("delay") || params.getJsonNumber("delay").doubleValue() <= 2;
  }

  private void committed(String loaderId) {
    documents.incrementAndGet();
    // Only the last few matter: each is awaited by the call that started it.
    if (commits.size() > 50) {
      commits.values().removeIf(CompletableFuture::isDone);
    }
    commit(loaderId).complete(null);
    passed();
    running.complete(null);
    scheduled.complete(null);
  }

  private void passed() {
    CompletableFuture<Void> waiting = next;
    next = new CompletableFuture<>();
    waiting.complete(null);
  }
}
