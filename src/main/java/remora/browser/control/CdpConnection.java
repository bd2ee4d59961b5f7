package remora.browser.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.TooLarge;
import remora.operations.entity.Deadline;

/**
 * A Chromium's browser-level DevTools connection. One socket carries the conversations of all tabs
 * (flat sessions). Our own because Selenium's hands its listeners no session id, so that the events
 * of parallel tabs could not be told apart.
 */
final class CdpConnection {

  private static final System.Logger LOG = System.getLogger(CdpConnection.class.getName());

  /** Larger messages are left out: a page must not be able to fill the server's memory. */
  private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

  private record Pending(CdpSession session, CompletableFuture<JsonObject> answer) {}

  private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
  private final Map<String, CdpSession> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final CdpSession browser = new CdpSession(this, "");
  private final CompletableFuture<BrowserFailure> end = new CompletableFuture<>();
  private final URI address;
  private final WebSocket socket;
  private final Outbox outbox;

  private CdpConnection(HttpClient http, URI address, Deadline deadline) {
    this.address = address;
    socket = Waiting.on(http.newWebSocketBuilder().buildAsync(address, new Reader()), deadline);
    outbox = new Outbox(socket, failure -> fail("sending to the browser failed: " + failure));
  }

  static CdpConnection open(HttpClient http, URI address, Deadline deadline) {
    CdpConnection connection = new CdpConnection(http, address, deadline);
    connection.socket.request(Long.MAX_VALUE);
    return connection;
  }

  /** Where the browser's DevTools socket is. */
  URI address() {
    return address;
  }

  /** The conversation with the browser itself. */
  CdpSession browser() {
    return browser;
  }

  /** The conversation with a target attached with {@code flatten}; made on first sight. */
  CdpSession session(String id) {
    return sessions.computeIfAbsent(id, key -> new CdpSession(this, key));
  }

  /** Completes with the reason once the connection is gone. */
  CompletableFuture<BrowserFailure> end() {
    return end;
  }

  boolean alive() {
    return !end.isDone();
  }

  CompletableFuture<JsonObject> send(CdpSession session, String method, String params) {
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    int id = ids.incrementAndGet();
    pending.put(id, new Pending(session, answer));
    BrowserFailure failure = end.getNow(null);
    if (failure != null) {
      pending.remove(id);
      answer.completeExceptionally(failure);
      return answer;
    }
    StringBuilder message = new StringBuilder(params.length() + 120);
    message.append("{\"id\":").append(id).append(",\"method\":\"").append(method).append('"');
    if (!session.id().isEmpty()) {
      message.append(",\"sessionId\":\"").append(session.id()).append('"');
    }
    outbox.send(message.append(",\"params\":").append(params).append('}').toString());
    return answer;
  }

  void forget(CdpSession session, BrowserFailure failure) {
    sessions.remove(session.id());
    pending.forEach(
        (id, waiting) -> {
          if (waiting.session() == session && pending.remove(id) != null) {
            waiting.answer().completeExceptionally(failure);
          }
        });
  }

  private void receive(String text) {
    JsonObject message = CdpJson.parse(text);
    if (message.containsKey("id")) {
      answer(message);
      return;
    }
    String sessionId = message.getString("sessionId", "");
    CdpSession session = sessionId.isEmpty() ? browser : sessions.get(sessionId);
    JsonValue params = message.get("params");
    if (session != null && params instanceof JsonObject object) {
      String method = message.getString("method");
      session.event(method, object);
      if (method.equals("Target.detachedFromTarget")) {
        detached(object.getString("sessionId"));
      }
    }
  }

  private void detached(String sessionId) {
    CdpSession gone = sessions.get(sessionId);
    if (gone != null) {
      gone.end(new BrowserFailure("the page was closed or crashed"));
    }
  }

  private void answer(JsonObject message) {
    Pending waiting = pending.remove(message.getInt("id"));
    if (waiting == null) {
      return;
    }
    JsonObject error = message.getJsonObject("error");
    if (error != null) {
      waiting
          .answer()
          .completeExceptionally(new BrowserFailure(error.getString("message", "refused")));
    } else {
      waiting.answer().complete(message.getJsonObject("result"));
    }
  }

  /** The id comes first in an answer, so the beginning is enough to tell whose it was. */
  private void tooLarge(CharSequence beginning) {
    int digits = 0;
    int id = 0;
    String text = beginning.toString();
    int from = text.startsWith("{\"id\":") ? 6 : text.length();
    while (from + digits < text.length() && Character.isDigit(text.charAt(from + digits))) {
      id = id * 10 + (text.charAt(from + digits) - '0');
      digits++;
    }
    Pending waiting = digits == 0 ? null : pending.remove(id);
    if (waiting != null) {
      waiting
          .answer()
          .completeExceptionally(new TooLarge("the browser's answer is too large to be taken"));
    }
  }

  /** Ends it; every call that waits fails with this reason. */
  void fail(String reason) {
    BrowserFailure failure = new BrowserFailure(reason);
    if (end.complete(failure)) {
      socket.abort();
      browser.end(failure);
      sessions.values().forEach(session -> session.end(failure));
    }
  }

  /** Puts partial frames together and hands over whole messages, in order. */
  private final class Reader implements WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();
    private boolean skipping;

    @Override
    public void onOpen(WebSocket opened) {
      // Reading starts in open(), when the connection's fields are set.
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      String text;
      if (last && partial.length() == 0) {
        text = data.toString();
      } else {
        // As text: a CharBuffer is appended char by char, a quarter of the time of a snapshot.
        append(data);
        if (!last) {
          return null;
        }
        text = partial.toString();
        partial.setLength(0);
        if (skipping) {
          skipping = false;
          return null;
        }
      }
      try {
        receive(text);
      } catch (RuntimeException broken) {
        // A listener's error must not end the connection that all tabs share.
        LOG.log(Level.ERROR, "a message of the browser could not be handled", broken);
      }
      return null;
    }

    private void append(CharSequence data) {
      if (!skipping && (long) partial.length() + data.length() > MOST_CHARACTERS) {
        skipping = true;
        tooLarge(partial.substring(0, Math.min(40, partial.length())));
        partial.setLength(0);
        partial.trimToSize();
      }
      if (!skipping) {
        partial.append(data.toString());
      }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      fail("the browser went away (connection closed)");
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail("the browser went away (" + error + ")");
    }
  }
}
