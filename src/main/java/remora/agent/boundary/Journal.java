package remora.agent.boundary;

import jakarta.json.JsonObject;
import remora.events.entity.EventType;

/** Where the agent reports what it does. */
public interface Journal {

  /** The task has its browser tab now. */
  void hasBrowser();

  /**
   * A step.
   *
   * @param iteration round of observing and acting, from 1; 0 outside the rounds
   */
  void event(EventType type, JsonObject data, int iteration);

  /** What the page looks like, as a JPEG. */
  void screenshot(byte[] jpeg, int iteration);
}
