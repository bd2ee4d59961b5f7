package remora.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Numbered pages, {@code /page/0} and up, that count who looks at them: how often each was fetched
 * and how many were being fetched at one time.
 */
public final class PageSite implements AutoCloseable {

  private static final String PREFIX = "/page/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final IntFunction<String> html;
  private final IntFunction<Duration> hold;
  private final Map<Integer, AtomicInteger> visits = new ConcurrentHashMap<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private PageSite(IntFunction<String> html, IntFunction<Duration> hold) {
    this.html = html;
    this.hold = hold;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * A site that is up.
   *
   * @param html what each page is
   * @param hold how long each page keeps its visitor waiting
   */
  public static PageSite of(IntFunction<String> html, IntFunction<Duration> hold) {
    return new PageSite(html, hold);
  }

  /** A page with a heading and one labelled value. */
  public static String labelled(String title, String label, String value) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
    <body><main><h1>%1$s</h1><dl><dt>%2$s</dt><dd>%3$s</dd></dl></main></body></html>
    """
        .formatted(title, label, value);
  }

  public String page(int number) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + number;
  }

  /** How often a page was fetched. */
  public int visits(int number) {
    return visits.getOrDefault(number, new AtomicInteger()).get();
  }

  /** Most pages that were being fetched at one time. */
  public int mostAtOnce() {
    return most.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (!path.startsWith(PREFIX)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      int number = Integer.parseInt(path.substring(PREFIX.length()));
      visits.computeIfAbsent(number, n -> new AtomicInteger()).incrementAndGet();
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      byte[] body = html.apply(number).getBytes(StandardCharsets.UTF_8);
      keepWaiting(hold.apply(number));
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      now.decrementAndGet();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void keepWaiting(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    // A thread that was interrupted by close() would not park any more.
    for (long left = time.toNanos();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
