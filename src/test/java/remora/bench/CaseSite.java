package remora.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import remora.bench.Case.Answering;
import remora.support.LocalSite;

/** The pages of one case on a port of their own. */
final class CaseSite {

  private static final String HEAD =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">";

  private CaseSite() {}

  static LocalSite of(Case task, Path libraries) throws IOException {
    LocalSite site = new LocalSite();
    if (task.practice()) {
      PracticeSite.mount(site);
    }
    Map<String, List<Answering>> paths =
        task.pages().stream().collect(Collectors.groupingBy(Answering::path));
    paths.forEach((path, ways) -> site.route(path, exchange -> answer(site, ways, exchange)));
    if (Files.isDirectory(libraries)) {
      try (var files = Files.list(libraries)) {
        files
            .filter(file -> file.toString().endsWith(".js"))
            .forEach(file -> site.route("/lib/" + file.getFileName(), at -> script(at, file)));
      }
    }
    return site;
  }

  private static void answer(LocalSite site, List<Answering> ways, HttpExchange exchange)
      throws IOException {
    Answering way =
        ways.stream()
            .filter(each -> each.method().equals(exchange.getRequestMethod()))
            .findFirst()
            .orElse(null);
    if (way == null) {
      LocalSite.send(exchange, 405, "text/html", HEAD + "<title>405</title><h1>Not allowed</h1>");
      return;
    }
    hold(Duration.ofMillis(way.delay()));
    if (!way.target().isEmpty()) {
      exchange.getResponseHeaders().add("Location", way.target());
      exchange.sendResponseHeaders(way.status(), -1);
      return;
    }
    String body = way.body().replace("{{foreign}}", site.foreign(""));
    LocalSite.send(
        exchange,
        way.status(),
        way.type(),
        way.type().startsWith("text/html") ? HEAD + body : body);
  }

  private static void script(HttpExchange exchange, Path file) throws IOException {
    LocalSite.send(exchange, 200, "text/javascript", Files.readString(file));
  }

  private static void hold(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
