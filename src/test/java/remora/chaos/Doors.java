package remora.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import remora.chaos.Contract.Operation;
import remora.support.Answer;
import remora.support.RawHttp;
import remora.support.RemoraServer;

/** B11: no route of the contract opens without the right key, and no path that it lacks. */
record Doors(RemoraServer server, Contract contract) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ID = "0123456789abcdef01234567";

  private static final List<String> FORGED =
      List.of(
          "",
          "Authorization: Bearer\r\n",
          "Authorization: Bearer wrong\r\n",
          "Authorization: Bearer " + RemoraServer.KEY + "x\r\n",
          "Authorization: Bearer " + RemoraServer.KEY.substring(1) + "\r\n",
          "Authorization: Bearer " + RemoraServer.KEY.toUpperCase(java.util.Locale.ROOT) + "\r\n",
          "Authorization: Bearer *\r\n",
          "Authorization: Bearer {\"$ne\":\"\"}\r\n",
          "Authorization: Bearer current/default\r\n",
          "Authorization: Basic " + RemoraServer.KEY + "\r\n",
          "Authorization: " + RemoraServer.KEY + "\r\n",
          "X-API-Key: " + RemoraServer.KEY + "\r\n",
          "Cookie: apiKey=" + RemoraServer.KEY + "\r\n");

  /** What the API does not have must not tell a stranger so. */
  private static final List<String> UNLISTED =
      List.of(
          "/api/v1",
          "/api/v1/",
          "/api/v1/nothing",
          "/api/v1/application.wadl",
          "/api/v1/browser-agents/_system/nothing",
          "/api/v1/browser-agents/" + ID + "/nothing",
          "/browser-agent/x/y/z");

  /** As SECURITY.md names them. */
  private static final Set<String> OPEN =
      new TreeSet<>(
          Set.of(
              "/",
              "/index.html",
              "/app.js",
              "/style.css",
              "/remora.svg",
              "/practice/",
              "/health",
              "/health/ready",
              "/health/live",
              "/health/started",
              "/openapi",
              "/openapi/",
              "/metrics",
              "/metrics/base"));

  private static final List<String> CLOSED =
      List.of(
          "/WEB-INF/beans.xml",
          "/WEB-INF/payara-web.xml",
          "/web-inf/beans.xml",
          "/%57EB-INF/beans.xml",
          "/WEB-INF/classes/META-INF/microprofile-config.properties",
          "/META-INF/MANIFEST.MF",
          "/META-INF/openapi.json",
          "/jwt/public",
          "/__asadmin/version",
          "/management/domain",
          "/monitoring/domain",
          "/admin",
          "/console",
          "/actuator/health",
          "/application.wadl",
          "/screenshots",
          "/screenshots/",
          "/screenshots/x.png",
          "/screenshots/..%2f..%2fapi-key",
          "/.git/config",
          "/.remora/data/api-key",
          "/api-key");

  void check(Finding.Notes notes) {
    long tried = 0;
    List<String> opened = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      String path = operation.path().replace("{id}", ID).replace("{index}", "0");
      for (String header : FORGED) {
        tried++;
        refused(operation.method(), path, header, opened);
      }
      if (!path.endsWith("/stream")) {
        tried++;
        refused(operation.method(), path + "?apiKey=" + RemoraServer.KEY, "", opened);
      }
    }
    for (String path : UNLISTED) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        tried++;
        refused(method, path, "", opened);
      }
    }
    opened.forEach(one -> System.out.println("  let in: " + one));
    Set<String> open = new TreeSet<>();
    for (String path : OPEN) {
      add(path, open);
    }
    for (String path : CLOSED) {
      add(path, open);
    }
    Set<String> more = new TreeSet<>(open);
    more.removeAll(OPEN);
    more.forEach(path -> System.out.println("  open: " + path));
    notes
        .tell("B11 keys tried", tried)
        .must("let in, or told more than 401", opened.size(), 0)
        .tell("open without a key", open.size())
        .must("open beside the allow-list", more.size(), 0)
        .control("the right key lets in", letsIn() ? 1 : 0);
  }

  private boolean letsIn() {
    return ask("GET", "/credits-balance", "Authorization: Bearer " + RemoraServer.KEY + "\r\n", "")
            .status()
        == 200;
  }

  /** The body is no JSON: who reads it first would answer 400. */
  private void refused(String method, String path, String header, List<String> opened) {
    Answer answer = ask(method, path, header, method.equals("POST") ? "not JSON" : "");
    boolean right =
        answer.status() == 401
            && answer.header("Content-Type").startsWith("application/json")
            && answer.text().contains("Unauthorized");
    if (!right) {
      opened.add(method + " " + path + " with " + header.strip() + ": " + answer);
    }
  }

  private void add(String path, Set<String> open) {
    int status = ask("GET", path, "", "").status();
    if (status < 300) {
      open.add(path);
    }
  }

  private Answer ask(String method, String path, String header, String body) {
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + header
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body;
    try {
      return RawHttp.send(server.base(), request.getBytes(StandardCharsets.UTF_8), PATIENCE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(method + " " + path, e);
    }
  }
}
