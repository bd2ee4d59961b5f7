package remora.live.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import remora.live.control.Closing;
import remora.live.control.DevToolsRelay;
import remora.live.control.Lines;
import remora.live.control.Tokens;
import remora.sessions.boundary.Sessions;

/** DevTools of one session's browser, for Playwright, Puppeteer and the like. */
@Dependent
@ServerEndpoint(value = DevToolsEndpoint.PATH + "{id}", configurator = NoPages.class)
public class DevToolsEndpoint {

  static final String PATH = "/cdp/sessions/";

  private static final System.Logger LOG = System.getLogger(DevToolsEndpoint.class.getName());

  /** Playwright sends files of up to 50 MB so; in base64, and in pieces of its own. */
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  @Inject Sessions sessions;
  @Inject Lines lines;
  @Inject Closing closing;

  private volatile Optional<DevToolsRelay> relay = Optional.empty();

  @OnOpen
  public void open(Session client, @PathParam("id") String id) {
    Optional<remora.sessions.boundary.Session> session =
        sessions.find(id).filter(found -> Tokens.DEVTOOLS.fits(found, Query.token(client)));
    if (session.isEmpty()) {
      closing.soon(client, CloseCodes.VIOLATED_POLICY, "no such session, or token");
      return;
    }
    try {
      relay = lines.connect(client, session.get());
    } catch (CompletionException gone) {
      LOG.log(Level.DEBUG, "a browser's DevTools cannot be reached", gone);
      closing.soon(client, CloseCodes.GOING_AWAY, "the browser is gone");
      return;
    }
    if (relay.isEmpty()) {
      closing.soon(client, CloseCodes.TRY_AGAIN_LATER, "too many DevTools clients");
    }
    relay.ifPresent(open -> endWith(session.get(), open));
    if (!client.isOpen()) {
      // It left while the browser was being reached, and nobody will say so again.
      relay.ifPresent(lines::leave);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The reaction is the end of the chain.
  private static void endWith(remora.sessions.boundary.Session session, DevToolsRelay relay) {
    session.ended().thenRun(() -> relay.close(CloseCodes.GOING_AWAY, "the session has ended"));
  }

  @OnMessage(maxMessageSize = MOST_CHARACTERS)
  public void message(String text) {
    relay.ifPresent(open -> open.fromClient(text));
  }

  @OnClose
  public void close() {
    relay.ifPresent(lines::leave);
  }

  @OnError
  public void error(Throwable error) {
    LOG.log(Level.DEBUG, "a DevTools client failed", error);
    relay.ifPresent(lines::leave);
  }
}
