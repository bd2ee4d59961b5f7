package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.BrowserFailure;

/**
 * Our isolated world in one document of one frame: sees the page's DOM, but neither does the page
 * see our variables nor do its changed prototypes reach us. Ends with the document.
 */
final class World {

  private final CdpSession session;
  private final int context;
  private final AtomicInteger refs;
  private final Set<String> installed = ConcurrentHashMap.newKeySet();

  private World(CdpSession session, int context, AtomicInteger refs) {
    this.session = session;
    this.context = context;
    this.refs = refs;
  }

  static CompletableFuture<World> in(CdpSession session, String frameId, AtomicInteger refs) {
    return session
        .send("Page.createIsolatedWorld", "frameId", frameId, "worldName", "r")
        .thenApply(answer -> new World(session, answer.getInt("executionContextId"), refs));
  }

  int context() {
    return context;
  }

  /** Calls a function by which a document is waited for, such as {@code settle(5000)}. */
  CompletableFuture<String> await(String call) {
    return call("settling", Scripts.SETTLING, call);
  }

  /**
   * Calls a function of ours, such as {@code find("f0e1")}, and waits for its promise.
   *
   * @return what it returned; all of them return text
   */
  CompletableFuture<String> call(String call) {
    return call("remora", Scripts.PAGE, call);
  }

  private CompletableFuture<String> call(String name, String definition, String call) {
    return session
        .send(
            "Runtime.evaluate",
            "expression",
            object(name, definition) + "." + call,
            "contextId",
            context,
            "awaitPromise",
            true,
            "returnByValue",
            true)
        .thenApply(answer -> text(name, answer));
  }

  /** Calls a function with an object of this world as its first argument. */
  CompletableFuture<String> callOn(String objectId, String function) {
    return session
        .send(
            "Runtime.callFunctionOn",
            "objectId",
            objectId,
            "functionDeclaration",
            "function() { return " + object("remora", Scripts.PAGE) + "." + function + "; }",
            "returnByValue",
            true)
        .thenApply(answer -> text("remora", answer));
  }

  /** Calls a function of ours that gives an object; the handle by which the browser knows it. */
  CompletableFuture<String> object(String call) {
    return session
        .send(
            "Runtime.evaluate",
            "expression",
            object("remora", Scripts.PAGE) + "." + call,
            "contextId",
            context)
        .thenApply(
            answer -> {
              installed.add("remora");
              return answer.getJsonObject("result").getString("objectId", "");
            });
  }

  /** The first call in a document brings the script along, later ones find it there. */
  private String object(String name, String definition) {
    // Numbers of elements go on where the last document stopped, so that no ref means two things.
    return installed.contains(name) ? name : "(" + definition + "(" + refs.get() + "))";
  }

  private String text(String object, JsonObject answer) {
    if (answer.containsKey("exceptionDetails")) {
      throw new BrowserFailure(Evaluation.error(answer.getJsonObject("exceptionDetails")));
    }
    installed.add(object);
    return answer.getJsonObject("result").getString("value", "");
  }
}
