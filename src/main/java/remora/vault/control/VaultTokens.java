package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.vault.control.VaultHttp.Reply;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;
import remora.vault.entity.VaultFailure;

/** Tokens of vault servers, got by AppRole and kept in memory until their leases end. */
@ApplicationScoped
public class VaultTokens {

  private static final String LOGIN = "/v1/auth/approle/login";

  /** A token is given up so much before its lease ends, that no request outlives it. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  /** For tokens that never end, and at most for others: a changed policy is seen within it. */
  private static final Duration LONGEST = Duration.ofHours(1);

  @Inject VaultHttp http;
  @Inject SealedRecords records;
  @Inject Clock clock;

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, Instant until) {}

  /** Where an integration's secret id is sealed. */
  static String secretIdRecord(String integrationId) {
    return integrationId + "/secret-id";
  }

  String token(Integration integration, Server server, Deadline deadline) {
    Optional<Token> known =
        Optional.ofNullable(tokens.get(integration.id()))
            .filter(token -> clock.instant().isBefore(token.until()));
    return known.orElseGet(() -> login(integration, server, deadline)).value();
  }

  void forget(String integrationId) {
    tokens.remove(integrationId);
  }

  private Token login(Integration integration, Server server, Deadline deadline) {
    String secretId =
        records
            .get(integration.tenant(), secretIdRecord(integration.id()))
            .orElseThrow(
                () ->
                    new VaultFailure(
                        VaultFailure.Reason.REFUSED, "The integration has no secretId; PUT one."));
    JsonObject body =
        Json.createObjectBuilder()
            .add("role_id", server.roleId())
            .add("secret_id", secretId)
            .build();
    Instant asked = clock.instant();
    Reply reply =
        http.post(
            URI.create(server.address() + LOGIN),
            new VaultHeaders(server.namespace(), Optional.empty()),
            body,
            deadline);
    if (!reply.ok()) {
      throw refused("The vault does not let the role in: " + reply.errors() + ".");
    }
    JsonObject auth = reply.body().getJsonObject("auth");
    String value = auth == null ? "" : auth.getString("client_token", "");
    if (value.isEmpty()) {
      throw refused("The vault's answer to the login has no token in it.");
    }
    Token token = new Token(value, asked.plus(life(auth.getInt("lease_duration", 0))));
    tokens.values().removeIf(old -> !clock.instant().isBefore(old.until()));
    tokens.put(integration.id(), token);
    return token;
  }

  private static Duration life(int leaseSeconds) {
    if (leaseSeconds == 0) {
      return LONGEST;
    }
    Duration life = Duration.ofSeconds(leaseSeconds).minus(MARGIN);
    return life.compareTo(LONGEST) < 0 ? life : LONGEST;
  }

  private static VaultFailure refused(String message) {
    return new VaultFailure(VaultFailure.Reason.REFUSED, message);
  }
}
