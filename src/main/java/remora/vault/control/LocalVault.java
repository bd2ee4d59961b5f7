package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.OptionalInt;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;
import remora.vault.entity.VaultFailure;

/** The vault in this server's own store. It keeps the newest version of each secret. */
@ApplicationScoped
public class LocalVault implements Vault {

  /** Most secrets of one integration: its list is scanned when one is written. */
  private static final int MOST = 2000;

  @Inject SealedRecords records;

  @Override
  public JsonObject read(Integration integration, String path, Deadline deadline) {
    String text =
        records
            .get(integration.tenant(), id(integration, path))
            .orElseThrow(
                () ->
                    new VaultFailure(
                        VaultFailure.Reason.NO_SECRET, "The vault has no secret at " + path + "."));
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().getJsonObject("data");
    }
  }

  @Override
  public OptionalInt write(Integration integration, NewSecret secret, Deadline deadline) {
    if (records.count(integration.id()) >= MOST) {
      throw new VaultFailure(
          VaultFailure.Reason.REFUSED, "A local vault holds at most " + MOST + " secrets.");
    }
    JsonObject text =
        Json.createObjectBuilder()
            .add("data", Json.createObjectBuilder(secret.data()))
            .add("metadata", Json.createObjectBuilder(secret.metadata()))
            .build();
    return OptionalInt.of(
        records.put(
            integration.tenant(),
            integration.id(),
            id(integration, secret.vaultPath()),
            text.toString()));
  }

  @Override
  public void forget(String integrationId) {
    records.deleteOf(integrationId);
  }

  private static String id(Integration integration, String path) {
    return integration.id() + "/kv/" + path;
  }
}
