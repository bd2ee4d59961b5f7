package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of pages that appear, vanish or crash, and tells the context they belong to. */
final class Targets {

  private final CdpSession browser;
  private final Map<String, IsolatedContext> contexts = new ConcurrentHashMap<>();

  Targets(CdpSession browser) {
    this.browser = browser;
    browser.listen(this::event);
  }

  /** Asks the browser to report its pages. */
  CompletableFuture<JsonObject> discover() {
    return browser.send("Target.setDiscoverTargets", "discover", true, "filter", Preparation.PAGES);
  }

  void add(IsolatedContext context) {
    contexts.put(context.id(), context);
  }

  void remove(IsolatedContext context) {
    contexts.remove(context.id());
  }

  private void event(String method, JsonObject params) {
    switch (method) {
      case "Target.targetCreated" -> {
        JsonObject info = params.getJsonObject("targetInfo");
        IsolatedContext context = contexts.get(info.getString("browserContextId", ""));
        if (context != null && info.getString("type").equals("page")) {
          context.appeared(info.getString("targetId"));
        }
      }
      case "Target.targetDestroyed" -> {
        String id = params.getString("targetId");
        contexts.values().forEach(context -> context.vanished(id));
      }
      case "Target.targetCrashed" -> {
        String id = params.getString("targetId");
        contexts.values().forEach(context -> context.crashed(id));
      }
      default -> {}
    }
  }
}
