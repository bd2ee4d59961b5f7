package remora.live.boundary;

import jakarta.websocket.Session;
import java.util.List;
import java.util.Optional;

/** What a socket was opened with. */
final class Query {

  private Query() {}

  static Optional<String> token(Session socket) {
    return socket.getRequestParameterMap().getOrDefault("token", List.of()).stream().findFirst();
  }
}
