package remora.live.boundary;

import remora.live.control.Tokens;
import remora.sessions.boundary.Session;

/** Where a session can be watched and driven without a key: paths with their tokens. */
public final class LiveLinks {

  private LiveLinks() {}

  /** Path and query of the page that shows the session. */
  public static String view(Session session, boolean interactive) {
    Tokens token = interactive ? Tokens.INTERACT : Tokens.VIEW;
    return "/live/index.html?session=" + session.id() + "&token=" + token.of(session);
  }

  /** Path and query of the session's DevTools socket. */
  public static String devTools(Session session) {
    return DevToolsEndpoint.PATH + session.id() + "?token=" + Tokens.DEVTOOLS.of(session);
  }
}
