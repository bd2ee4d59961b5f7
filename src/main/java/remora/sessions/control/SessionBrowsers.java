package remora.sessions.control;

import java.nio.file.Path;
import remora.sessions.entity.SessionSettings;

/** Starts the browsers of sessions. */
public interface SessionBrowsers {

  /**
   * One that nobody else uses.
   *
   * @param downloads folder that its downloads go to
   * @throws remora.access.entity.Refusal 503 {@code browser_unreachable} when it does not start
   */
  SessionBrowser start(SessionSettings settings, Path downloads);
}
