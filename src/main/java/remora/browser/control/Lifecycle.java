package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import remora.browser.entity.WaitUntil;

/**
 * How far the main frame's present document has come. Reported only where lifecycle events were
 * asked for. Who waits when a document is replaced by another one waits for that.
 */
final class Lifecycle {

  private static final Map<String, WaitUntil> EVENTS =
      Map.of(
          "DOMContentLoaded", WaitUntil.DOM_CONTENT_LOADED,
          "load", WaitUntil.LOAD,
          "networkIdle", WaitUntil.NETWORK_IDLE);

  private final String mainFrame;
  private final Map<WaitUntil, CompletableFuture<Void>> reached = new EnumMap<>(WaitUntil.class);
  private String loader = "";

  Lifecycle(String mainFrame) {
    this.mainFrame = mainFrame;
    for (WaitUntil state : WaitUntil.values()) {
      reached.put(state, new CompletableFuture<>());
    }
  }

  /** Completes once the document has come so far. */
  synchronized CompletableFuture<Void> reached(WaitUntil state) {
    return reached.get(state);
  }

  void event(String method, JsonObject params) {
    if (method.equals("Page.frameNavigated")) {
      JsonObject frame = params.getJsonObject("frame");
      if (!frame.containsKey("parentId")) {
        document(frame.getString("loaderId", ""));
      }
    } else if (method.equals("Page.lifecycleEvent")
        && params.getString("frameId", "").equals(mainFrame)) {
      arrived(params.getString("loaderId", ""), params.getString("name", ""));
    }
  }

  private synchronized void document(String loaderId) {
    if (!loaderId.equals(loader)) {
      loader = loaderId;
      reached.replaceAll((state, done) -> done.isDone() ? new CompletableFuture<>() : done);
    }
  }

  private void arrived(String loaderId, String name) {
    CompletableFuture<Void> state = new CompletableFuture<>();
    synchronized (this) {
      if (loader.isEmpty()) {
        loader = loaderId;
      }
      if (loaderId.equals(loader) && EVENTS.containsKey(name)) {
        state = reached.get(EVENTS.get(name));
      }
    }
    state.complete(null);
  }
}
