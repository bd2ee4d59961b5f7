package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;

/**
 * One conversation on the connection: with the browser itself (id empty) or with one attached
 * target. Listeners run on the connection's reading thread and must not wait.
 */
final class CdpSession {

  /** Hears the events of one session. */
  @FunctionalInterface
  interface Listener {
    void event(String method, JsonObject params);
  }

  private final CdpConnection connection;
  private final String id;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private volatile BrowserFailure ended;

  CdpSession(CdpConnection connection, String id) {
    this.connection = connection;
    this.id = id;
  }

  String id() {
    return id;
  }

  CdpConnection connection() {
    return connection;
  }

  void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Sends a command; the answer's {@code result} comes with the future. */
  CompletableFuture<JsonObject> send(String method, Object... namesAndValues) {
    return send(method, CdpJson.object(namesAndValues));
  }

  CompletableFuture<JsonObject> send(String method, JsonObject params) {
    BrowserFailure failure = ended;
    return failure == null
        ? connection.send(this, method, params.toString())
        : CompletableFuture.failedFuture(failure);
  }

  /** Sends a command whose parameters are JSON text already. */
  CompletableFuture<JsonObject> sendText(String method, String params) {
    BrowserFailure failure = ended;
    return failure == null
        ? connection.send(this, method, params)
        : CompletableFuture.failedFuture(failure);
  }

  /** Sends a command and waits for its answer. */
  JsonObject call(Deadline deadline, String method, Object... namesAndValues) {
    return Waiting.on(send(method, namesAndValues), deadline);
  }

  /** Sends a command whose answer nobody needs. */
  void tell(String method, Object... namesAndValues) {
    send(method, namesAndValues).exceptionally(failure -> JsonObject.EMPTY_JSON_OBJECT);
  }

  /** Throws what ended it, if something did. */
  void check() {
    BrowserFailure failure = ended;
    if (failure != null) {
      throw new BrowserFailure(String.valueOf(failure.getMessage()), failure);
    }
  }

  boolean ended() {
    return ended != null;
  }

  /** Completes when it has ended. */
  CompletableFuture<Void> end() {
    return end;
  }

  void event(String method, JsonObject params) {
    listeners.forEach(listener -> listener.event(method, params));
  }

  /** Every call that waits and every later call fails with this. */
  void end(BrowserFailure failure) {
    if (ended == null) {
      ended = failure;
      end.complete(null);
      connection.forget(this, failure);
    }
  }
}
