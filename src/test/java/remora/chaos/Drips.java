package remora.chaos;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remora.support.Answer;
import remora.support.RawHttp;
import remora.support.RemoraServer;

/** B7: requests that come a byte at a time, and heads without measure. */
record Drips(RemoraServer server) {

  private static final int CONNECTIONS = 200;
  private static final int NORMAL = 200;
  private static final Duration SPAN = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  void check(Finding.Notes notes) throws IOException {
    double before = p99();
    notes.tell("B7 p99 of a request (ms)", Math.round(before));
    heads(notes);
    during(notes, "drips a head", "GET /browser-agent-status HTTP/1.1\r\nX-A: ");
    during(notes, "drips a body", OddJson.head(1_000_000));
    notes.tell("p99 afterwards (ms)", Math.round(p99()));
  }

  /** Many connections that send a byte a second, and what others wait then. */
  private void during(Finding.Notes notes, String what, String start) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    AtomicInteger closed = new AtomicInteger();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = RawHttp.connect(server.base());
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
      }
      var dripping =
          clock.scheduleAtFixedRate(() -> closed.set(drip(sockets)), 0, 1, TimeUnit.SECONDS);
      notes.atMost("p99 while each of " + CONNECTIONS + " " + what + " (ms)", p99(), 1000);
      boolean unused = dripping.cancel(false);
      notes.tell("of them answered or closed by the server", closed.get());
    } finally {
      clock.shutdownNow();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static int drip(List<Socket> sockets) {
    int closed = 0;
    for (Socket socket : sockets) {
      try {
        if (socket.getInputStream().available() > 0) {
          closed++;
        } else {
          socket.getOutputStream().write(' ');
        }
      } catch (IOException e) {
        closed++;
      }
    }
    return closed;
  }

  private double p99() throws IOException {
    List<Double> millis = new ArrayList<>();
    long least = System.nanoTime() + SPAN.toNanos();
    byte[] request =
        ("GET /browser-agent-status HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + RemoraServer.KEY
                + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    while (millis.size() < NORMAL || System.nanoTime() < least) {
      long start = System.nanoTime();
      try {
        Answer answer = RawHttp.send(server.base(), request, Duration.ofSeconds(10));
        millis.add(answer.status() == 200 ? (System.nanoTime() - start) / 1e6 : 1e6);
      } catch (java.net.SocketTimeoutException e) {
        // One is enough to tell.
        return 10_000;
      }
    }
    Collections.sort(millis);
    return millis.get(millis.size() * 99 / 100 - 1);
  }

  private void heads(Finding.Notes notes) throws IOException {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "X-" + i + ": a\r\n")
            .collect(Collectors.joining());
    String large = "X-Large: " + "x".repeat(1 << 20) + "\r\n";
    notes
        .tell("10 000 headers", status(many))
        .tell("a header of 1 MB", status(large))
        .tell("an address of 1 MB", address());
  }

  private String status(String headers) throws IOException {
    return sent("GET /browser-agent-status HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
  }

  private String address() throws IOException {
    return sent("GET /" + "x".repeat(1 << 20) + " HTTP/1.1\r\nHost: x\r\n\r\n");
  }

  private String sent(String request) {
    try {
      return Integer.toString(
          RawHttp.send(server.base(), request.getBytes(StandardCharsets.US_ASCII), PATIENCE)
              .status());
    } catch (IOException e) {
      return "closed (" + e.getMessage() + ")";
    }
  }
}
