package remora.events.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.events.boundary.EventStreams.Attached;

/** The clients that streams are written to. */
@ApplicationScoped
public class Clients {

  @Inject Relay relay;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.streams.stall-seconds")
  int stallSeconds;

  private final Set<Client> clients = ConcurrentHashMap.newKeySet();

  /**
   * Answers a request with a stream, from now until it is over or its client gone. Returns at once.
   *
   * @param async of the request, which nobody else answers
   * @param complete ends it, as who started it wants it ended
   */
  public void stream(AsyncContext async, Runnable complete, Attached attached, Frames frames)
      throws IOException {
    HttpServletResponse response = (HttpServletResponse) async.getResponse();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    async.setTimeout(0);
    Client client = new Client(async, complete, frames, relay, clock);
    client.atEnd(
        () -> {
          clients.remove(client);
          attached.leave().run();
        });
    clients.add(client);
    attached.subscription().wakes(client::wake);
    try {
      client.start();
    } catch (IOException | RuntimeException e) {
      clients.remove(client);
      throw e;
    }
  }

  /** Closes those that have taken nothing for too long, though there was something to take. */
  void sweep() {
    clients.forEach(client -> client.look(stallSeconds * 1000L));
  }
}
