package remora.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HTTP as bytes, which may be wrong in ways that no client would send. One connection each. */
public final class RawHttp {

  private static final int BUFFER = 16 * 1024;

  private RawHttp() {}

  /** An open connection to a server. */
  public static Socket connect(URI base) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5_000);
    return socket;
  }

  /** Sends a request and reads its answer. Of an event stream, the head only. */
  public static Answer send(URI base, byte[] request, Duration patience) throws IOException {
    try (Socket socket = connect(base)) {
      socket.getOutputStream().write(request);
      return answer(socket, patience);
    }
  }

  /**
   * Reads an answer.
   *
   * @throws IOException when there is none, or it is not whole, in that time
   */
  public static Answer answer(Socket socket, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    InputStream in = socket.getInputStream();
    String head = head(socket, in, end);
    String[] lines = head.split("\r\n");
    String[] first = lines[0].split(" ", 3);
    if (first.length < 2) {
      throw new IOException("no status line: " + lines[0]);
    }
    int status = Integer.parseInt(first[1]);
    HttpHeaders headers = headers(lines);
    String type = headers.firstValue("content-type").orElse("");
    boolean none = status < 200 || status == 204 || status == 304;
    byte[] body =
        none || (status == 200 && type.startsWith("text/event-stream"))
            ? new byte[0]
            : body(socket, in, headers, end);
    return new Answer(status, headers, body);
  }

  private static String head(Socket socket, InputStream in, long end) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    while (last != 0x0D0A0D0A) {
      int next = read(socket, in, end);
      if (next < 0) {
        throw new IOException("closed without an answer");
      }
      head.write(next);
      last = last << 8 | next;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int read(Socket socket, InputStream in, long end) throws IOException {
    wait(socket, end);
    return in.read();
  }

  private static void wait(Socket socket, long end) throws IOException {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    socket.setSoTimeout((int) left);
  }

  private static HttpHeaders headers(String[] lines) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
            .add(lines[i].substring(colon + 1).strip());
      }
    }
    return HttpHeaders.of(headers, (name, value) -> true);
  }

  private static byte[] body(Socket socket, InputStream in, HttpHeaders headers, long end)
      throws IOException {
    boolean chunked = headers.firstValue("transfer-encoding").isPresent();
    long length = headers.firstValueAsLong("content-length").orElse(Long.MAX_VALUE);
    Chunks chunks = new Chunks();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    while (chunked ? !chunks.ended() : body.size() < length) {
      wait(socket, end);
      int read = in.read(buffer);
      if (read < 0) {
        break;
      }
      body.writeBytes(chunked ? chunks.decode(buffer, 0, read) : Arrays.copyOf(buffer, read));
    }
    return body.toByteArray();
  }
}
