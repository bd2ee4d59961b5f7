package remora.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.chaos.Contract.Operation;
import remora.support.LocalSite;
import remora.support.RawHttp;

/** The control of the judge: a server that answers wrongly in every way it is to find. */
final class Plants {

  /** Answers to {@code GET /credits-balance} that are wrong. */
  private static final Map<String, Wrong> ALL =
      Map.of(
          "/error",
          new Wrong(500, "application/json", "{\"error\":\"x\"}"),
          "/status",
          new Wrong(418, "application/json", "{\"error\":\"x\"}"),
          "/type",
          new Wrong(200, "text/html", "<p>"),
          "/shape",
          new Wrong(200, "application/json", "{\"success\":\"yes\"}"),
          "/page",
          new Wrong(401, "text/html", "<html>"),
          "/inside",
          new Wrong(401, "application/json", "{\"error\":\"java.io.IOException\"}"));

  private record Wrong(int status, String type, String body) {}

  private Plants() {}

  /** How many the judge finds: of six, all or none. */
  static long found(Contract contract) {
    Judge judge = new Judge(contract);
    Operation operation =
        contract.operations().stream()
            .filter(o -> o.toString().equals("GET /credits-balance"))
            .findFirst()
            .orElseThrow();
    try (LocalSite site = new LocalSite()) {
      ALL.forEach(
          (path, wrong) ->
              site.route(path, e -> LocalSite.send(e, wrong.status(), wrong.type(), wrong.body())));
      long found =
          ALL.keySet().stream().filter(path -> finds(judge, operation, site, path)).count();
      return found == ALL.size() ? found : 0;
    }
  }

  private static boolean finds(Judge judge, Operation operation, LocalSite site, String path) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try {
      List<Judge.Fault> faults =
          judge.faults(
              new Judge.Asked(Optional.of(operation), "GET", false, true),
              RawHttp.send(
                  URI.create(site.url("/")),
                  request.getBytes(StandardCharsets.UTF_8),
                  Duration.ofSeconds(5)));
      return !faults.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
