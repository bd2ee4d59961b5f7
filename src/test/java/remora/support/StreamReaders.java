package remora.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Thousands of readers of event streams on one thread. */
public final class StreamReaders implements AutoCloseable {

  /** Told of each whole frame, on the one thread. */
  @FunctionalInterface
  public interface Listener {
    void frame(StreamReader who, String event, String data);
  }

  private final Api api;
  private final Listener listener;
  private final Selector selector;
  private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final Map<StreamReader, Boolean> readers = new ConcurrentHashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
  private final Thread thread = new Thread(this::work, "stream readers");
  private volatile boolean closed;

  public StreamReaders(Api api, Listener listener) {
    this.api = api;
    this.listener = listener;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** Attaches a reader, which goes on after a frame unless the id is empty. */
  public StreamReader open(String path, String lastEventId) {
    return open(path, lastEventId, true, 0);
  }

  /** Attaches one that never reads, with a small receive buffer, until it is told to. */
  public StreamReader openStalled(String path, String lastEventId) {
    return open(path, lastEventId, false, 4096);
  }

  private StreamReader open(String path, String lastEventId, boolean reads, int receiveBuffer) {
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n%s\r\n"
            .formatted(
                path,
                api.base().getPort(),
                api.key().orElseThrow(),
                lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n");
    try {
      SocketChannel channel = SocketChannel.open();
      if (receiveBuffer > 0) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
      }
      channel.connect(new InetSocketAddress(api.base().getHost(), api.base().getPort()));
      StreamReader reader = new StreamReader(this, channel, request);
      if (!reader.send()) {
        throw new AssertionError("the request is larger than a socket's buffer");
      }
      channel.configureBlocking(false);
      readers.put(reader, true);
      interested(reader, reads ? SelectionKey.OP_READ : 0);
      return reader;
    } catch (ConnectException e) {
      throw new UncheckedIOException("nobody listens", e);
    } catch (SocketException e) {
      throw new AssertionError(
          "cannot open stream "
              + (readers.size() + 1)
              + ": "
              + e.getMessage()
              + " (5000 streams take as many descriptors on either side: ulimit -n)",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void interested(StreamReader reader, int operations) {
    wishes.add(
        () -> {
          try {
            reader.channel().register(selector, operations, reader);
          } catch (ClosedChannelException gone) {
            reader.cut();
          }
        });
    selector.wakeup();
  }

  void told(StreamReader who, String event, String data) {
    listener.frame(who, event, data);
  }

  private void work() {
    try {
      while (!closed) {
        selector.select(1000);
        for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
          wish.run();
        }
        for (SelectionKey key : selector.selectedKeys()) {
          read(key);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) throws IOException {
    StreamReader reader = (StreamReader) key.attachment();
    try {
      buffer.clear();
      int n = reader.channel().read(buffer);
      if (n >= 0) {
        reader.take(buffer.array(), n);
      }
      if (n < 0 || reader.hasEnded()) {
        if (!reader.hasEnded()) {
          reader.cut();
        }
        leave(reader);
      }
    } catch (IOException | CancelledKeyException reset) {
      reader.cut();
      leave(reader);
    }
  }

  private void leave(StreamReader reader) throws IOException {
    readers.remove(reader);
    reader.channel().close();
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    readers.keySet().forEach(StreamReader::vanish);
  }
}
