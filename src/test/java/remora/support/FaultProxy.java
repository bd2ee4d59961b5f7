package remora.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line between a server and its store that can be cut, and that can fall silent. */
public final class FaultProxy implements AutoCloseable {

  private enum Line {
    OPEN,
    CUT,
    SILENT
  }

  private final InetSocketAddress to;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Line line = Line.OPEN;

  public FaultProxy(InetSocketAddress to) {
    this.to = to;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** What is connected is cut off, and what connects is, at once. */
  public void cut() {
    line = Line.CUT;
    hangUp();
  }

  /** Connections stay and can be made, and nothing comes through: a half-open line. */
  public void silence() {
    line = Line.SILENT;
  }

  /** All is well again; what was connected in silence has to connect anew. */
  public void mend() {
    line = Line.OPEN;
    hangUp();
  }

  private void hangUp() {
    // One by one: what connects meanwhile stays known.
    sockets.removeIf(
        socket -> {
          close(socket);
          return true;
        });
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        join(door.accept());
      } catch (IOException closing) {
        // The door is shut, or this one visitor is gone.
      }
    }
  }

  private void join(Socket client) throws IOException {
    sockets.add(client);
    if (line == Line.CUT) {
      close(client);
      return;
    }
    Socket server = new Socket();
    sockets.add(server);
    server.connect(to, 5000);
    threads.execute(() -> pump(client, server));
    threads.execute(() -> pump(server, client));
  }

  private void pump(Socket from, Socket into) {
    byte[] buffer = new byte[16_384];
    try (from;
        into) {
      InputStream in = from.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (line == Line.OPEN) {
          into.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException gone) {
      // Either end may hang up.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hangUp();
    threads.shutdownNow();
  }
}
