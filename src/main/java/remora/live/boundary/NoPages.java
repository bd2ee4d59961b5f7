package remora.live.boundary;

import jakarta.websocket.server.ServerEndpointConfig;

/** Refuses every page of a browser: DevTools clients send no Origin, pages cannot leave it out. */
public class NoPages extends ServerEndpointConfig.Configurator {

  @Override
  public boolean checkOrigin(String origin) {
    return origin == null || origin.isEmpty();
  }
}
