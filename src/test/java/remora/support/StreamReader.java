package remora.support;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** One of many readers of event streams: see {@link StreamReaders}. */
public final class StreamReader {

  private final StreamReaders all;
  private final SocketChannel channel;
  private final ByteBuffer request;
  private final Chunks chunks = new Chunks();
  private final StringBuilder head = new StringBuilder();
  private byte[] rest = {};
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
    byte[] text = content;
    if (rest.length > 0) {
      text = new byte[rest.length + content.length];
      System.arraycopy(rest, 0, text, 0, rest.length);
      System.arraycopy(content, 0, text, rest.length, content.length);
    }
    int from = 0;
    for (int i = text.length - content.length; i < text.length; i++) {
      if (text[i] == '\n') {
        line(new String(text, from, i - from, StandardCharsets.US_ASCII));
        from = i + 1;
      }
    }
    rest = Arrays.copyOfRange(text, from, text.length);
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
