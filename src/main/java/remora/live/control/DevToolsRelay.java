package remora.live.control;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A DevTools client and its session's browser. Messages go through one at a time in each direction:
 * the next is read when the last is gone, so that a slow side slows the other and nothing piles up.
 * Long messages of the browser pass in the pieces in which they come.
 */
public final class DevToolsRelay implements WebSocket.Listener {

  private static final System.Logger LOG = System.getLogger(DevToolsRelay.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Session client;
  private final remora.sessions.boundary.Session session;
  private final Rules rules;
  private final Clock clock;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicReference<Instant> sending = new AtomicReference<>(Instant.MAX);
  private WebSocket browser;
  private boolean within;

  private DevToolsRelay(
      Session client, remora.sessions.boundary.Session session, Rules rules, Clock clock) {
    this.client = client;
    this.session = session;
    this.rules = rules;
    this.clock = clock;
  }

  /** Connects a client that was let in; throws a CompletionException when the browser is gone. */
  public static DevToolsRelay open(
      HttpClient http,
      Session client,
      remora.sessions.boundary.Session session,
      Rules rules,
      Clock clock) {
    DevToolsRelay relay = new DevToolsRelay(client, session, rules, clock);
    relay.browser =
        http.newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(session.devTools(), relay)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    relay.browser.request(1);
    return relay;
  }

  @Override
  public void onOpen(WebSocket opened) {
    // Reading starts in open(), when the field is set.
  }

  /** A whole message of the client; returns when the browser has taken it. */
  public void fromClient(String text) {
    session.touch();
    Rules.Verdict verdict = rules.look(text);
    verdict.forClient().ifPresent(this::answer);
    try {
      verdict
          .forBrowser()
          .ifPresent(
              message ->
                  browser
                      .sendText(message, true)
                      .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                      .join());
    } catch (CompletionException gone) {
      close(CloseCodes.GOING_AWAY, "the browser is gone");
    }
  }

  /** Never into the middle of a message of the browser, of which the client has a part. */
  private void answer(String text) {
    Instant end = clock.instant().plus(PATIENCE);
    synchronized (client) {
      while (within && !over.get()) {
        if (clock.instant().isAfter(end)) {
          close(CloseCodes.GOING_AWAY, "the browser does not answer");
          return;
        }
        try {
          client.wait(PATIENCE.toMillis());
        } catch (InterruptedException stopping) {
          Thread.currentThread().interrupt();
          return;
        }
      }
      send(text, true);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
    session.touch();
    synchronized (client) {
      within = !last;
      send(piece.toString(), last);
      client.notifyAll();
    }
    from.request(1);
    return null;
  }

  private void send(String text, boolean last) {
    sending.set(clock.instant());
    try {
      client.getBasicRemote().sendText(text, last);
    } catch (IOException | IllegalStateException gone) {
      close(CloseCodes.GOING_AWAY, "the client is gone");
    } finally {
      sending.set(Instant.MAX);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    close(CloseCodes.GOING_AWAY, "the browser is gone");
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    LOG.log(Level.DEBUG, "a browser's DevTools socket failed", error);
    close(CloseCodes.GOING_AWAY, "the browser is gone");
  }

  /** Ends it when the client has taken nothing for half a minute. */
  public void endIfStalled() {
    if (clock.instant().minus(PATIENCE).isAfter(sending.get())) {
      close(CloseCodes.GOING_AWAY, "the client does not read");
    }
  }

  /** Ends both sides. */
  public void close(CloseCodes code, String reason) {
    if (over.compareAndSet(false, true)) {
      if (browser != null) {
        browser.abort();
      }
      try {
        client.close(new CloseReason(code, reason));
      } catch (IOException | IllegalStateException gone) {
        LOG.log(Level.DEBUG, "a DevTools client was gone already", gone);
      }
    }
  }
}
