package remora.support;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import remora.json.Json;

/**
 * Stands in for a HashiCorp Vault: AppRole at {@code auth/approle}, KV version 2 at {@code secret},
 * with the status codes and bodies of its API documentation.
 */
public final class VaultServer implements AutoCloseable {

  public static final String ROLE = "role-1";

  private final LocalSite site = new LocalSite();
  private final Map<String, List<JsonObject>> secrets = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> metadata = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger logins = new AtomicInteger();
  private volatile String secretId = "secret-id-1";
  private volatile int leaseSeconds = 3600;
  private volatile Optional<String> namespace = Optional.empty();

  public VaultServer() {
    site.below("/v1", this::answer);
  }

  public String address() {
    return site.url("");
  }

  public LocalSite site() {
    return site;
  }

  /** How often a role came in. */
  public int logins() {
    return logins.get();
  }

  public JsonObject metadata(String path) {
    return metadata.getOrDefault(path, JsonValue.EMPTY_JSON_OBJECT);
  }

  public VaultServer lease(int seconds) {
    leaseSeconds = seconds;
    return this;
  }

  public VaultServer namespace(String name) {
    namespace = Optional.of(name);
    return this;
  }

  public VaultServer secretId(String id) {
    secretId = id;
    return this;
  }

  /** Tokens that are out are of no use any more. */
  public void revoke() {
    tokens.clear();
  }

  /** A secret's newest version is deleted, as {@code vault kv delete} does it. */
  public void delete(String path) {
    secrets.get(path).add(JsonValue.EMPTY_JSON_OBJECT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/v1/".length());
    if (!"true".equals(header(exchange, "X-Vault-Request"))) {
      errors(exchange, 412, "required 'X-Vault-Request' header not present");
    } else if (!namespace.equals(Optional.ofNullable(header(exchange, "X-Vault-Namespace")))) {
      errors(exchange, 404, "no handler for route \"" + path + "\". route entry not found.");
    } else if (path.equals("auth/approle/login")) {
      login(exchange);
    } else if (!tokens.contains(String.valueOf(header(exchange, "X-Vault-Token")))) {
      errors(exchange, 403, "permission denied");
    } else if (path.startsWith("secret/data/") && !path.startsWith("secret/data/forbidden")) {
      data(exchange, path.substring("secret/data/".length()));
    } else if (path.startsWith("secret/metadata/")) {
      metadata.put(path.substring("secret/metadata/".length()), body(exchange));
      exchange.sendResponseHeaders(204, -1);
    } else {
      errors(exchange, 403, "1 error occurred:\n\t* permission denied\n\n");
    }
  }

  private void login(HttpExchange exchange) throws IOException {
    JsonObject body = body(exchange);
    if (!body.getString("role_id", "").equals(ROLE)
        || !body.getString("secret_id", "").equals(secretId)) {
      errors(exchange, 400, "invalid role or secret ID");
      return;
    }
    logins.incrementAndGet();
    String token = "hvs." + UUID.randomUUID();
    tokens.add(token);
    send(
        exchange,
        Json.createObjectBuilder()
            .add("request_id", UUID.randomUUID().toString())
            .add("lease_id", "")
            .add("renewable", false)
            .add("lease_duration", 0)
            .addNull("data")
            .add(
                "auth",
                Json.createObjectBuilder()
                    .add("client_token", token)
                    .add("accessor", "a")
                    .add("policies", Json.createArrayBuilder().add("default"))
                    .add("lease_duration", leaseSeconds)
                    .add("renewable", true)));
  }

  private void data(HttpExchange exchange, String path) throws IOException {
    List<JsonObject> versions = secrets.computeIfAbsent(path, p -> new ArrayList<>());
    if (!exchange.getRequestMethod().equals("GET")) {
      versions.add(body(exchange).getJsonObject("data"));
      send(exchange, Json.createObjectBuilder().add("data", version(versions)));
    } else if (versions.isEmpty()) {
      LocalSite.send(exchange, 404, "application/json", "{\"errors\":[]}");
    } else {
      JsonObject newest = versions.get(versions.size() - 1);
      boolean deleted = newest.isEmpty();
      JsonObjectBuilder data = Json.createObjectBuilder();
      JsonObject answer =
          Json.createObjectBuilder()
              .add(
                  "data",
                  (deleted ? data.addNull("data") : data.add("data", newest))
                      .add("metadata", version(versions)))
              .build();
      LocalSite.send(exchange, deleted ? 404 : 200, "application/json", answer.toString());
    }
  }

  private static JsonObjectBuilder version(List<JsonObject> versions) {
    return Json.createObjectBuilder()
        .add("created_time", "2026-04-16T18:22:10.224Z")
        .add("deletion_time", "")
        .add("destroyed", false)
        .add("version", versions.size());
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static JsonObject body(HttpExchange exchange) throws IOException {
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static void errors(HttpExchange exchange, int status, String message) throws IOException {
    JsonObject body =
        Json.createObjectBuilder().add("errors", Json.createArrayBuilder().add(message)).build();
    LocalSite.send(exchange, status, "application/json", body.toString());
  }

  private static void send(HttpExchange exchange, JsonObjectBuilder body) throws IOException {
    LocalSite.send(exchange, 200, "application/json", body.build().toString());
  }

  @Override
  public void close() {
    site.close();
  }
}
