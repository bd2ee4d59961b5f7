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
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Screencast;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.LiveSettings;
import remora.live.control.Closing;
import remora.live.control.Gestures;
import remora.live.control.Tokens;
import remora.live.control.Viewer;
import remora.live.control.Viewers;
import remora.sessions.boundary.Sessions;

/** A session as the live view's page sees it. */
@Dependent
@ServerEndpoint(LiveEndpoint.PATH + "{id}")
public class LiveEndpoint {

  static final String PATH = "/live/sessions/";

  private static final System.Logger LOG = System.getLogger(LiveEndpoint.class.getName());
  private static final LiveSettings PICTURES = new LiveSettings(60, 1280, 1024);
  private static final int MOST_CHARACTERS = 64 * 1024;

  @Inject Sessions sessions;
  @Inject Browsers browsers;
  @Inject Viewers viewers;
  @Inject Closing closing;

  private Optional<remora.sessions.boundary.Session> watched = Optional.empty();
  private Optional<Viewer> viewer = Optional.empty();
  private Optional<Screencast> cast = Optional.empty();
  private boolean interactive;

  @OnOpen
  public void open(Session socket, @PathParam("id") String id) {
    Optional<String> token = Query.token(socket);
    Optional<remora.sessions.boundary.Session> session = sessions.find(id);
    interactive = session.filter(found -> Tokens.INTERACT.fits(found, token)).isPresent();
    boolean looks = session.filter(found -> Tokens.VIEW.fits(found, token)).isPresent();
    if (session.isEmpty() || !(interactive || looks)) {
      closing.soon(socket, CloseCodes.VIOLATED_POLICY, "no such session, or token");
      return;
    }
    if (!viewers.enter(id)) {
      closing.soon(socket, CloseCodes.TRY_AGAIN_LATER, "too many people watch");
      return;
    }
    watched = session;
    Viewer eyes = new Viewer(socket, interactive);
    viewer = Optional.of(eyes);
    try {
      cast = Optional.of(browsers.watch(session.get().devTools(), PICTURES, eyes));
    } catch (BrowserFailure gone) {
      LOG.log(Level.DEBUG, "a browser cannot be watched", gone);
      closing.soon(socket, CloseCodes.GOING_AWAY, "the session has ended");
    }
    if (!socket.isOpen()) {
      // They left while the browser was being reached, and nobody will say so again.
      cast.ifPresent(Screencast::close);
    }
  }

  @OnMessage(maxMessageSize = MOST_CHARACTERS)
  public void message(String text) {
    Gestures gestures = Gestures.of(text);
    if (gestures.type().equals("seen")) {
      viewer.ifPresent(Viewer::seen);
    } else if (interactive) {
      watched.ifPresent(remora.sessions.boundary.Session::touch);
      if (gestures.type().equals("tab")) {
        cast.ifPresent(open -> open.show(gestures.tab()));
      } else {
        gestures.input().ifPresent(input -> cast.ifPresent(open -> open.input(input)));
      }
    }
  }

  @OnClose
  public void close() {
    watched.ifPresent(session -> viewers.leave(session.id()));
    watched = Optional.empty();
    cast.ifPresent(Screencast::close);
  }

  @OnError
  public void error(Throwable error) {
    LOG.log(Level.DEBUG, "somebody who watched has failed", error);
  }
}
