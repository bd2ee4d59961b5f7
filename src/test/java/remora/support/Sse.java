package remora.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A client of an event stream on a bare socket, so that it sees what each network read brings. It
 * fails on every frame that breaks a rule, and reads the same bytes a second time the way the most
 * forgetful of the published clients does.
 */
public final class Sse implements AutoCloseable {

  /** Larger than any burst, so that a read never ends for want of room. */
  private static final int BUFFER = 4 * 1024 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final long start = System.nanoTime();
  private final byte[] buffer = new byte[BUFFER];
  private final Chunks chunks = new Chunks();
  private final Deque<Frame> ready = new ArrayDeque<>();
  private final Map<Duration, String> comments = new TreeMap<>();
  private final ForgetfulFrames forgetful = new ForgetfulFrames();
  private final StrictFrames strict =
      new StrictFrames(this::now, ready::add, (text, at) -> comments.put(at, text));
  private final Head head;
  private boolean closed;

  private Sse(URI base, String request) {
    try {
      socket = new Socket(base.getHost(), base.getPort());
      socket.setTcpNoDelay(true);
      in = socket.getInputStream();
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      head = readHead();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a run and streams it. */
  public static Sse post(Api api, String path, JsonObject body) {
    String json = Agents.with(body, "stream", JsonValue.TRUE).toString();
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return new Sse(
        api.base(),
        head(api, "POST", path)
            + "Content-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + json);
  }

  /** Attaches to a run. */
  public static Sse get(Api api, String path) {
    return new Sse(api.base(), head(api, "GET", path) + "\r\n");
  }

  /** Attaches to a run again, to go on after a frame. */
  public static Sse resume(Api api, String path, String lastEventId) {
    return new Sse(
        api.base(), head(api, "GET", path) + "Last-Event-ID: " + lastEventId + "\r\n\r\n");
  }

  private static String head(Api api, String method, String path) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(method, path, api.base().getPort())
        + api.key().map(key -> "Authorization: Bearer " + key + "\r\n").orElse("")
        + "Accept: */*\r\nAccept-Encoding: gzip, deflate\r\n";
  }

  /** Status and headers, names in lower case. */
  private record Head(int status, Map<String, String> headers) {}

  private Head readHead() throws IOException {
    int end = 0;
    int filled = 0;
    socket.setSoTimeout(30_000);
    while (end == 0) {
      int n = in.read(buffer, filled, buffer.length - filled);
      if (n < 0) {
        throw new AssertionError("closed before the headers were complete");
      }
      filled += n;
      int found = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
      end = found < 0 ? 0 : found + 4;
    }
    List<String> lines = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
    if (status == 200) {
      if (!"chunked".equals(headers.get("transfer-encoding"))) {
        throw new AssertionError("a stream must be chunked: " + headers);
      }
      take(end, filled);
    }
    return new Head(status, headers);
  }

  public int status() {
    return head.status();
  }

  /** A header's value, empty when it is missing. */
  public String header(String name) {
    return head.headers().getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /**
   * The next frame; empty when the stream has ended as it should. Fails when none comes in time.
   */
  public Optional<Frame> next(Duration atMost) {
    Duration until = now().plus(atMost);
    while (ready.isEmpty() && !closed) {
      if (!read(until.minus(now()))) {
        throw new AssertionError("no frame within " + atMost.toSeconds() + " s");
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  /** All frames to the end of the stream. */
  public List<Frame> toEnd(Duration atMost) {
    Duration until = now().plus(atMost);
    List<Frame> frames = new ArrayList<>();
    for (Optional<Frame> next = next(atMost); next.isPresent(); next = next(until.minus(now()))) {
      frames.add(next.get());
    }
    return frames;
  }

  /**
   * All frames to the end of the stream or of the connection: a server that stops may cut it first.
   */
  public List<Frame> toEndOrCut(Duration atMost) {
    List<Frame> frames = new ArrayList<>();
    Duration until = now().plus(atMost);
    try {
      for (Optional<Frame> next = next(atMost); next.isPresent(); next = next(until.minus(now()))) {
        frames.add(next.get());
      }
    } catch (CutOff | UncheckedIOException cut) {
      frames.addAll(ready);
    }
    return frames;
  }

  private static final class CutOff extends AssertionError {
    private static final long serialVersionUID = 1;

    CutOff() {
      super("the connection was cut off before the stream's end");
    }
  }

  /** Comments so far, by when they came since the request was sent. */
  public Map<Duration, String> comments() {
    return Map.copyOf(comments);
  }

  /** Events so far, as the forgetful client understands them. */
  public List<String> forgetfulEvents() {
    return forgetful.events();
  }

  /** Sizes of the data that the forgetful client has lost so far. */
  public List<Integer> lostByTheForgetful() {
    return forgetful.lost();
  }

  /** One network read; false when none came in time. */
  private boolean read(Duration atMost) {
    try {
      socket.setSoTimeout((int) Math.max(1, atMost.toMillis()));
      int n = in.read(buffer);
      if (n < 0) {
        throw new CutOff();
      }
      take(0, n);
      return true;
    } catch (SocketTimeoutException late) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(int from, int to) {
    byte[] content = chunks.decode(buffer, from, to);
    forgetful.feed(content);
    strict.feed(content);
    if (chunks.ended()) {
      strict.end();
      closed = true;
    }
  }

  private Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
