package remora.support;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A WebSocket of a test: what comes is kept in order, texts and pictures apart. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> pictures = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
  private WebSocket socket;

  private Socket() {}

  public static Socket open(String address) {
    return open(address, socket -> socket);
  }

  /** With more headers; throws a CompletionException when it is refused. */
  public static Socket open(String address, UnaryOperator<WebSocket.Builder> headers) {
    Socket opened = new Socket();
    opened.socket =
        headers
            .apply(HTTP.newWebSocketBuilder().connectTimeout(PATIENCE))
            .buildAsync(URI.create(address), opened)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    return opened;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] piece = new byte[data.remaining()];
    data.get(piece);
    bytes.writeBytes(piece);
    if (last) {
      pictures.add(bytes.toByteArray());
      bytes.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  public void send(String message) {
    socket.sendText(message, true).join();
  }

  /** A DevTools command's answer. */
  public JsonObject call(int id, String rest) {
    send("{\"id\":" + id + "," + SessionCalls.json(rest) + "}");
    JsonObject next = next();
    while (!next.containsKey("id") || next.getInt("id") != id) {
      next = next();
    }
    return next;
  }

  /** The next text, as JSON. */
  public JsonObject next() {
    String next = poll(texts);
    return Answer.parse(next).asJsonObject();
  }

  public byte[] picture() {
    return poll(pictures);
  }

  /** Pictures that have come and were not taken yet. */
  public int pictures() {
    return pictures.size();
  }

  /** The code with which the other side ends it. */
  public int closed() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private <T> T poll(BlockingQueue<T> queue) {
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        // Looked at first: what came before the end is taken.
        boolean over = closed.isDone();
        T next = queue.poll(50, TimeUnit.MILLISECONDS);
        if (next != null) {
          return next;
        }
        if (over) {
          throw new AssertionError("the other side has ended it");
        }
      }
      throw new AssertionError("nothing came in " + PATIENCE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
