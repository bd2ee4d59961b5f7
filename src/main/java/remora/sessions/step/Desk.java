package remora.sessions.step;

import java.util.Optional;
import remora.sessions.boundary.LogIns;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.SessionPage;

/** What a step is done with. */
public record Desk(Session session, SessionPage page, Optional<LogIns> logIns) {}
