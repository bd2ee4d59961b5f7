package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.vault.control.VaultHttp.Reply;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;
import remora.vault.entity.NewSecret;
import remora.vault.entity.VaultFailure;

/** A HashiCorp Vault or OpenBao server: AppRole, and the KV engine in version 2. */
@ApplicationScoped
public class HashicorpVault implements Vault {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  @Inject VaultHttp http;
  @Inject VaultTokens tokens;

  @Override
  public JsonObject read(Integration integration, String path, Deadline deadline) {
    Server server = server(integration);
    Reply reply =
        asRole(
            integration,
            server,
            deadline,
            headers -> http.get(address(server, path), headers, deadline));
    if (reply.status() == NOT_FOUND) {
      throw new VaultFailure(
          VaultFailure.Reason.NO_SECRET, "The vault has no secret at " + path + ".");
    }
    requireOk(reply, "The vault does not give " + path);
    JsonObject version = object(reply.body(), "data");
    if (!(version.get("data") instanceof JsonObject)) {
      throw new VaultFailure(
          VaultFailure.Reason.NO_SECRET,
          "The secret at " + path + " is deleted, or its engine is not KV version 2.");
    }
    return object(version, "data");
  }

  @Override
  public OptionalInt write(Integration integration, NewSecret secret, Deadline deadline) {
    Server server = server(integration);
    if (!secret.metadata().isEmpty()) {
      // First: what is refused then has written nothing.
      JsonObject metadata =
          Json.createObjectBuilder()
              .add("custom_metadata", Json.createObjectBuilder(secret.metadata()))
              .build();
      post(integration, server, secret.mount() + "/metadata/" + secret.path(), metadata, deadline);
    }
    JsonObject data =
        Json.createObjectBuilder().add("data", Json.createObjectBuilder(secret.data())).build();
    Reply reply = post(integration, server, secret.vaultPath(), data, deadline);
    JsonValue version = object(reply.body(), "data").get("version");
    return version instanceof JsonNumber number
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  @Override
  public void forget(String integrationId) {
    tokens.forget(integrationId);
  }

  private Reply post(
      Integration integration, Server server, String path, JsonObject body, Deadline deadline) {
    Reply reply =
        asRole(
            integration,
            server,
            deadline,
            headers -> http.post(address(server, path), headers, body, deadline));
    requireOk(reply, "The vault does not take " + path);
    return reply;
  }

  /** A token that was revoked before its time is got anew, once. */
  private Reply asRole(
      Integration integration,
      Server server,
      Deadline deadline,
      Function<VaultHeaders, Reply> request) {
    Reply reply = request.apply(headers(integration, server, deadline));
    if (reply.status() != FORBIDDEN) {
      return reply;
    }
    tokens.forget(integration.id());
    return request.apply(headers(integration, server, deadline));
  }

  private VaultHeaders headers(Integration integration, Server server, Deadline deadline) {
    return new VaultHeaders(
        server.namespace(), Optional.of(tokens.token(integration, server, deadline)));
  }

  private static void requireOk(Reply reply, String what) {
    if (reply.status() >= 500) {
      throw new VaultFailure(VaultFailure.Reason.UNREACHABLE, what + ": " + reply.errors() + ".");
    }
    if (!reply.ok()) {
      throw new VaultFailure(VaultFailure.Reason.REFUSED, what + ": " + reply.errors() + ".");
    }
  }

  private static Server server(Integration integration) {
    return integration
        .server()
        .orElseThrow(() -> new IllegalArgumentException("a local integration has no server"));
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Each piece of a path is quoted by itself: none can leave its place. */
  private static URI address(Server server, String path) {
    String quoted =
        Arrays.stream(path.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return URI.create(server.address() + "/v1/" + quoted);
  }
}
