package remora.sessions.boundary;

import remora.sessions.entity.LogIn;

/** Who signs people in on pages. A CDI bean of another package; sessions work without one. */
public interface LogIns {

  /**
   * Does it, on the page as it shows, within the page's deadline.
   *
   * @throws remora.access.entity.Refusal when it cannot be done (422, 404) or its sign of success
   *     does not come (408)
   */
  LogIn.Result logIn(Session session, SessionPage page, LogIn wanted);
}
