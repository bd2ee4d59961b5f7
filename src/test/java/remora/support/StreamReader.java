package remora.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** One of many readers of event streams: see {@link StreamReaders}. */
public final class StreamReader {

  /** A run's last frame can have megabytes: of a longer line only the beginning is kept. */
  private static final int LONGEST = 128 * 1024;

  private final StreamReaders all;
  private final SocketChannel channel;
  private final ByteBuffer request;
  private final Chunks chunks = new Chunks();
  private final StringBuilder head = new StringBuilder();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream(1024);
  private String event = "";
  private String data = "";

  private volatile int status;
  private volatile boolean ended;
  private volatile boolean cut;
  private volatile String lastId = "";
  private final AtomicLong bytes = new AtomicLong();
  private volatile String lastEvent = "";

  StreamReader(StreamReaders all, SocketChannel channel, String request) {
    this.all = all;
    this.channel = channel;
    this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
  }

  /** Of the answer; 0 while there is none. */
  public int status() {
    return status;
  }

  /** Whether the stream has ended as it should, be it with or without its last event. */
  public boolean hasEnded() {
    return ended;
  }

  /** Whether the connection was closed or reset within the stream. */
  public boolean isCut() {
    return cut;
  }

  /** The last whole frame's id, empty when there was none. */
  public String lastId() {
    return lastId;
  }

  /** The last whole frame's name. */
  public String lastEvent() {
    return lastEvent;
  }

  public long bytes() {
    return bytes.get();
  }

  /** Reads from now on, after it has not. */
  public void read() {
    all.interested(this, SelectionKey.OP_READ);
  }

  /** Leaves as a program that is killed does: the connection is reset. */
  public void vanish() {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.close();
    } catch (IOException e) {
      cut = true;
    }
  }

  SocketChannel channel() {
    return channel;
  }

  /** Whether the whole request has gone out. */
  boolean send() throws IOException {
    channel.write(request);
    return !request.hasRemaining();
  }

  void cut() {
    cut = true;
  }

  void take(byte[] buffer, int length) {
    bytes.addAndGet(length);
    int from = 0;
    if (status == 0) {
      int before = head.length();
      head.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
      int end = head.indexOf("\r\n\r\n");
      if (end < 0) {
        return;
      }
      status = Integer.parseInt(head.substring(9, 12));
      from = end + 4 - before;
    }
    if (status == 200) {
      lines(chunks.decode(buffer, from, length));
      ended = chunks.ended();
    } else {
      ended = true;
    }
  }

  private void lines(byte[] content) {
    int from = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        keep(content, from, i);
        line(rest.toString(StandardCharsets.US_ASCII));
        rest.reset();
        from = i + 1;
      }
    }
    keep(content, from, content.length);
  }

  private void keep(byte[] content, int from, int to) {
    rest.write(content, from, Math.min(to - from, LONGEST - rest.size()));
  }

  private void line(String line) {
    if (line.startsWith("event: ")) {
      event = line.substring(7);
    } else if (line.startsWith("data: ")) {
      data = line.substring(6);
    } else if (line.startsWith("id: ")) {
      lastId = line.substring(4);
    } else if (line.isEmpty() && !event.isEmpty()) {
      lastEvent = event;
      all.told(this, event, data);
      event = "";
      data = "";
    }
  }
}
