package remora.agent.boundary;

import jakarta.json.JsonObject;
import remora.events.entity.EventType;

/** Nobody listens. */
final class Unheard implements Journal {

  @Override
  public void hasBrowser() {}

  @Override
  public void event(EventType type, JsonObject data, int iteration) {}

  @Override
  public void screenshot(byte[] jpeg, int iteration) {}
}
