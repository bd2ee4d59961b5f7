package remora.vault.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.http.CappedBody;
import remora.json.Json;
import remora.operations.boundary.Background;
import remora.operations.entity.Deadline;
import remora.vault.entity.VaultFailure;

/**
 * JSON to and from a vault server that may be asked, within bounds. TLS is the JDK's with its trust
 * store. A redirect is followed on the same origin only: it would carry the token elsewhere.
 */
@ApplicationScoped
public class VaultHttp {

  private static final System.Logger LOG = System.getLogger(VaultHttp.class.getName());
  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_REDIRECTS = 3;
  private static final int LONGEST_ERROR = 300;
  private static final int REDIRECTS = 3;

  @Inject @Background ManagedExecutorService background;
  @Inject VaultAddresses addresses;

  @Inject
  @ConfigProperty(name = "remora.vault.timeout-seconds")
  int seconds;

  private Executor executor;
  private HttpClient http;

  /**
   * What a vault answered.
   *
   * @param body empty object when there is none
   */
  record Reply(int status, JsonObject body) {

    boolean ok() {
      return status / 100 == 2;
    }

    /** The vault's own words, cut; they name paths and policies, no secrets. */
    String errors() {
      JsonValue errors = body.get("errors");
      String said =
          errors == null || errors.getValueType() != JsonValue.ValueType.ARRAY
              ? ""
              : errors.asJsonArray().stream()
                  .filter(JsonString.class::isInstance)
                  .map(error -> ((JsonString) error).getString().strip())
                  .collect(Collectors.joining("; "));
      String text = said.isEmpty() ? "HTTP " + status : "HTTP " + status + ", " + said;
      return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }
  }

  @PostConstruct
  void open() {
    if (seconds < 1) {
      throw new IllegalStateException("remora.vault.timeout-seconds must be at least 1");
    }
    open(background);
  }

  void open(Executor threads) {
    executor = threads;
    http =
        HttpClient.newBuilder()
            .executor(executor)
            // 1.1: one short exchange at a time gains nothing from the offer of an upgrade.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(seconds))
            .build();
  }

  Reply get(URI address, VaultHeaders headers, Deadline deadline) {
    return send(headers.on(HttpRequest.newBuilder(address)).GET(), address, deadline);
  }

  Reply post(URI address, VaultHeaders headers, JsonObject body, Deadline deadline) {
    HttpRequest.Builder request =
        headers
            .on(HttpRequest.newBuilder(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    return send(request, address, deadline);
  }

  private Reply send(HttpRequest.Builder request, URI first, Deadline deadline) {
    URI address = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<byte[]> response = exchange(request.uri(address).build(), deadline);
      if (response.statusCode() / 100 != REDIRECTS) {
        return new Reply(response.statusCode(), json(response.body()));
      }
      address = target(address, response);
    }
    throw unreachable("The vault redirects in a circle.");
  }

  private static URI target(URI address, HttpResponse<?> response) {
    Optional<URI> target =
        response
            .headers()
            .firstValue("Location")
            .flatMap(
                location -> {
                  try {
                    return Optional.of(address.resolve(location));
                  } catch (IllegalArgumentException e) {
                    return Optional.empty();
                  }
                });
    return target
        .filter(to -> origin(to).equals(origin(address)))
        .orElseThrow(
            () ->
                unreachable(
                    "The vault redirects to another host, which is not followed: its token would"
                        + " go there. Set the address of the active server."));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, Deadline deadline) {
    // Each time: a name may lead elsewhere than it did.
    if (!await(
        CompletableFuture.supplyAsync(() -> addresses.mayReach(request.uri()), executor),
        deadline)) {
      // The same for a name that leads nowhere: which names exist inside is nobody's business.
      throw unreachable(
          "The vault's address leads to no public host, and whoever runs this server has not"
              + " allowed it.");
    }
    return await(http.sendAsync(request, info -> new CappedBody(MOST_BYTES)), deadline);
  }

  private <T> T await(CompletableFuture<T> answer, Deadline deadline) {
    deadline.check();
    try {
      return answer.get(
          deadline.atMost(Duration.ofSeconds(seconds)).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Ends the exchange: its connection would be held for as long as the server likes.
      answer.cancel(true);
      throw unreachable("The vault did not answer within " + seconds + " s.");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unreachable("The wait for the vault was interrupted.");
    } catch (ExecutionException e) {
      LOG.log(Level.INFO, "a vault: {0}", String.valueOf(e.getCause()));
      throw unreachable("The vault cannot be reached, or its answer breaks off or is too long.");
    }
  }

  private static JsonObject json(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw unreachable("What answers at the vault's address does not speak JSON.");
    }
  }

  private static VaultFailure unreachable(String message) {
    return new VaultFailure(VaultFailure.Reason.UNREACHABLE, message);
  }
}
