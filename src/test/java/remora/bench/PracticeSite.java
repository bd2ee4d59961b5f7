package remora.bench;

import com.sun.net.httpserver.HttpExchange;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import remora.practice.boundary.AccountPage;
import remora.practice.boundary.BookingPage;
import remora.practice.boundary.ContactPage;
import remora.practice.boundary.FeedbackDesk;
import remora.practice.boundary.LibraryPage;
import remora.practice.boundary.NewsletterFrame;
import remora.practice.boundary.ProductPage;
import remora.practice.boundary.ShopPage;
import remora.support.LocalSite;

/** The practice site without a server: its files, and its servlets behind a thin request. */
final class PracticeSite {

  private static final Path FILES = Path.of("src/main/webapp");
  private static final List<Supplier<HttpServlet>> SERVLETS =
      List.of(
          AccountPage::new,
          BookingPage::new,
          ContactPage::new,
          FeedbackDesk::new,
          LibraryPage::new,
          NewsletterFrame::new,
          ProductPage::new,
          ShopPage::new);

  private PracticeSite() {}

  static void mount(LocalSite site) throws IOException {
    try (Stream<Path> files = Files.walk(FILES.resolve("practice"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        site.route("/" + FILES.relativize(file), exchange -> send(exchange, file));
      }
    }
    for (Supplier<HttpServlet> maker : SERVLETS) {
      HttpServlet servlet = maker.get();
      for (String path : servlet.getClass().getAnnotation(WebServlet.class).value()) {
        boolean below = path.endsWith("/*");
        String prefix = below ? path.substring(0, path.length() - 2) : path;
        LocalSite.Route route = exchange -> serve(servlet, prefix, exchange);
        if (below) {
          site.below(prefix, route);
        } else {
          site.route(prefix, route);
        }
      }
    }
  }

  private static void send(HttpExchange exchange, Path file) throws IOException {
    String type = Files.probeContentType(file);
    LocalSite.send(
        exchange,
        200,
        type == null ? "application/octet-stream" : type + "; charset=utf-8",
        Files.readString(file));
  }

  private static void serve(HttpServlet servlet, String prefix, HttpExchange exchange)
      throws IOException {
    LocalSite.Request asked = request(exchange);
    Map<String, List<String>> fields = Received.fields(asked);
    StringWriter body = new StringWriter();
    int[] status = {200};
    String[] type = {"text/html"};
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> asked.method();
                  case "getServletPath" -> prefix;
                  case "getPathInfo" ->
                      asked.path().length() > prefix.length()
                          ? asked.path().substring(prefix.length())
                          : null;
                  case "getParameter" ->
                      fields.containsKey(arguments[0]) ? fields.get(arguments[0]).get(0) : null;
                  case "getCookies" -> cookies(asked.cookie());
                  case "setCharacterEncoding" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            (self, method, arguments) -> {
              switch (method.getName()) {
                case "setStatus", "sendError" -> status[0] = (Integer) arguments[0];
                case "setContentType" -> type[0] = (String) arguments[0];
                case "setHeader" ->
                    exchange.getResponseHeaders().set((String) arguments[0], (String) arguments[1]);
                case "addCookie" -> {
                  Cookie cookie = (Cookie) arguments[0];
                  exchange
                      .getResponseHeaders()
                      .add(
                          "Set-Cookie",
                          cookie.getName()
                              + "="
                              + cookie.getValue()
                              + "; Path=/; Max-Age="
                              + cookie.getMaxAge());
                }
                case "sendRedirect" -> {
                  exchange.getResponseHeaders().set("Location", (String) arguments[0]);
                  status[0] = 302;
                }
                case "getWriter" -> {
                  return new PrintWriter(body, true);
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
    try {
      servlet.service(request, response);
    } catch (jakarta.servlet.ServletException failed) {
      throw new IOException(failed);
    }
    LocalSite.send(exchange, status[0], type[0], body.toString());
  }

  private static LocalSite.Request request(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    return new LocalSite.Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        cookie == null ? "" : cookie,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Cookie[] cookies(String header) {
    return Stream.of(header.split("; "))
        .filter(pair -> pair.indexOf('=') > 0)
        .map(
            pair ->
                new Cookie(
                    pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)))
        .toArray(Cookie[]::new);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            PracticeSite.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
