package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Makes pages, hears of pages that appear, vanish or crash, and tells the context they belong to.
 */
final class Targets {

  private final CdpSession browser;
  private final Map<String, IsolatedContext> contexts = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<NewPage>> awaited = new ConcurrentHashMap<>();
  private final AtomicReference<CompletableFuture<BlankPage>> adopted = new AtomicReference<>();

  Targets(CdpSession browser) {
    this.browser = browser;
    browser.listen(this::event);
  }

  /** Asks the browser to report its pages, and to stop each at its start until it is prepared. */
  CompletableFuture<Void> discover() {
    return CompletableFuture.allOf(
        browser.send("Target.setDiscoverTargets", "discover", true, "filter", Preparation.PAGES),
        browser.send(
            "Target.setAutoAttach",
            "autoAttach",
            true,
            "waitForDebuggerOnStart",
            true,
            "flatten",
            true,
            "filter",
            Preparation.PAGES));
  }

  /**
   * The first page of a context. It waits for {@link NewPage#begin} before it loads the address.
   */
  CompletableFuture<NewPage> create(String contextId, String url) {
    return created(
        contextId,
        () -> browser.send("Target.createTarget", "url", url, "browserContextId", contextId));
  }

  /** A blank page of the context that a browser starts with. */
  CompletableFuture<NewPage> create(String contextId) {
    return created(contextId, () -> browser.send("Target.createTarget", "url", "about:blank"));
  }

  /** The page that the browser started with, once {@link #discover} finds it. */
  CompletableFuture<BlankPage> adopt() {
    CompletableFuture<BlankPage> found = new CompletableFuture<>();
    adopted.set(found);
    return found;
  }

  private CompletableFuture<NewPage> created(
      String contextId, Supplier<CompletableFuture<JsonObject>> command) {
    CompletableFuture<NewPage> page = new CompletableFuture<>();
    awaited.put(contextId, page);
    Waiting.react(
        command.get(),
        (target, failure) -> {
          if (failure != null) {
            awaited.remove(contextId);
            page.completeExceptionally(failure);
          }
        });
    return page;
  }

  void add(IsolatedContext context) {
    contexts.put(context.id(), context);
  }

  void remove(IsolatedContext context) {
    contexts.remove(context.id());
  }

  private void event(String method, JsonObject params) {
    switch (method) {
      case "Target.attachedToTarget" -> attached(params);
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

  private boolean adopts(JsonObject info, String contextId, NewPage page) {
    boolean extensions = info.getString("url", "").startsWith("chrome-extension:");
    CompletableFuture<BlankPage> wanted = extensions ? null : adopted.getAndSet(null);
    return wanted != null && wanted.complete(new BlankPage(contextId, page));
  }

  private void attached(JsonObject params) {
    JsonObject info = params.getJsonObject("targetInfo");
    String sessionId = params.getString("sessionId");
    NewPage page = new NewPage(info.getString("targetId"), browser.connection().session(sessionId));
    String contextId = info.getString("browserContextId", "");
    CompletableFuture<NewPage> made = awaited.remove(contextId);
    IsolatedContext context = contexts.get(contextId);
    if (made != null) {
      made.complete(page);
    } else if (context != null) {
      context.appeared(page, info.containsKey("openerId"));
    } else if (!adopts(info, contextId, page)) {
      // The driver's own page, or one of a context that is being thrown away.
      page.session().tell("Runtime.runIfWaitingForDebugger");
      browser.tell("Target.detachFromTarget", "sessionId", sessionId);
    }
  }
}
