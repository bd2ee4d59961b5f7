package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalInt;
import remora.operations.entity.Deadline;
import remora.vault.entity.Credential;
import remora.vault.entity.Integration;
import remora.vault.entity.Login;
import remora.vault.entity.NewSecret;
import remora.vault.entity.TotpKey;
import remora.vault.entity.VaultFailure;

/** The vault of an integration, and logins out of what it holds. */
@ApplicationScoped
public class Vaults {

  @Inject LocalVault local;
  @Inject HashicorpVault hashicorp;
  @Inject SealedRecords records;

  private Vault of(Integration integration) {
    return switch (integration.type()) {
      case HASHICORP -> hashicorp;
      case LOCAL -> local;
    };
  }

  public OptionalInt write(Integration integration, NewSecret secret, Deadline deadline) {
    return of(integration).write(integration, secret, deadline);
  }

  /** Keeps the secret id that this server shows to the integration's vault. */
  public void keepSecretId(Integration integration, String secretId) {
    records.put(
        integration.tenant(),
        integration.id(),
        VaultTokens.secretIdRecord(integration.id()),
        secretId);
    hashicorp.forget(integration.id());
  }

  /** Forgets all that is kept for an integration that is gone. */
  public void forget(String integrationId) {
    hashicorp.forget(integrationId);
    local.forget(integrationId);
  }

  /** Reads a login; throws VaultFailure. */
  public Login login(Integration integration, Credential credential, Deadline deadline) {
    JsonObject secret = of(integration).read(integration, credential.vaultPath(), deadline);
    Optional<TotpKey> totp =
        credential.fields().totp().map(field -> totp(field, field(secret, field)));
    return new Login(
        field(secret, credential.fields().username()),
        field(secret, credential.fields().password()),
        totp);
  }

  private static String field(JsonObject secret, String name) {
    JsonValue value = secret.get(name);
    String text =
        value instanceof JsonString string
            ? string.getString()
            : value instanceof JsonNumber number ? number.toString() : "";
    if (text.isEmpty()) {
      throw missing("The secret has no text under \"" + name + "\".");
    }
    return text;
  }

  private static TotpKey totp(String field, String text) {
    try {
      return TotpKeys.parse(text);
    } catch (IllegalArgumentException e) {
      throw missing("\"" + field + "\" cannot be used: " + e.getMessage() + ".");
    }
  }

  private static VaultFailure missing(String message) {
    return new VaultFailure(VaultFailure.Reason.MISSING_FIELD, message);
  }
}
