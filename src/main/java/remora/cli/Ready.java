package remora.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits until a server's readiness is UP, its process ends, or time is up. */
record Ready(URI base, long pid, int seconds) {

  int await(PrintStream out) throws InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    Instant end = Instant.now().plusSeconds(seconds);
    String last = "no answer yet";
    while (Instant.now().isBefore(end)) {
      if (ProcessHandle.of(pid).isEmpty()) {
        out.println("the server's process ended");
        return 1;
      }
      try {
        HttpRequest request =
            HttpRequest.newBuilder(base.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        last = answer.body();
        // Before the application is deployed Payara answers UP with no checks at all.
        if (answer.statusCode() == 200 && last.contains("\"browser\"")) {
          return 0;
        }
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
      }
      pause();
    }
    out.println("not ready after " + seconds + " s: " + last);
    return 1;
  }

  private static void pause() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
        .join();
  }
}
