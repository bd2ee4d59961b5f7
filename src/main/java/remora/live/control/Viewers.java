package remora.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many watch a session: each costs its browser a stream of pictures. */
@ApplicationScoped
public class Viewers {

  private final Map<String, Integer> watching = new HashMap<>();

  @Inject
  @ConfigProperty(name = "remora.sessions.viewers")
  int most;

  /** Whether there is room for one more. */
  public synchronized boolean enter(String session) {
    int before = watching.getOrDefault(session, 0);
    if (before < most) {
      watching.put(session, before + 1);
    }
    return before < most;
  }

  public synchronized void leave(String session) {
    watching.computeIfPresent(session, (id, count) -> count > 1 ? count - 1 : null);
  }
}
