package remora.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web site on this machine for tests: routes are registered as path and HTML or handler.
 * Remembers what was asked for. The same site under {@code 127.0.0.1} and {@code localhost} is two
 * sites to a browser.
 */
public final class LocalSite implements AutoCloseable {

  /** Answers one request; the exchange is closed afterwards. */
  @FunctionalInterface
  public interface Route {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  public record Request(String method, String path, String query, String cookie, String body) {}

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final Map<String, Route> folders = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;

  public LocalSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Shows HTML at a path such as {@code /form}. */
  public LocalSite page(String path, String html) {
    return route(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
  }

  /** Answers a path in another way. */
  public LocalSite route(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  /** Answers all paths below a folder such as {@code /shop} that have no route of their own. */
  public LocalSite below(String folder, Route route) {
    folders.put(folder + "/", route);
    return this;
  }

  /** A path that takes requests and never answers, until the site is closed. */
  public LocalSite silent(String path) {
    return route(
        path,
        exchange -> {
          try {
            closing.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** A path that redirects. */
  public LocalSite redirect(String path, String target) {
    return route(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  /** The path's address on 127.0.0.1. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The path's address on localhost: another site, and so another process, than 127.0.0.1. */
  public String foreign(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Every request so far, oldest first. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The requests for one path. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = exchange.getRequestURI().getRawQuery();
      String cookie = exchange.getRequestHeaders().getFirst("Cookie");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              path,
              query == null ? "" : query,
              cookie == null ? "" : cookie,
              body));
      // A route may read the body again.
      exchange.setStreams(
          new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
          exchange.getResponseBody());
      Route route = routes.getOrDefault(path, folder(path));
      route.answer(exchange);
    }
  }

  private Route folder(String path) {
    return folders.entrySet().stream()
        .filter(folder -> path.startsWith(folder.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(
            exchange ->
                send(
                    exchange,
                    404,
                    "text/html",
                    "<!DOCTYPE html><title>404</title><h1>Not found</h1>"));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
