package remora.vault.control;

import jakarta.json.JsonObject;
import java.util.OptionalInt;
import remora.operations.entity.Deadline;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;

/** A place where secrets are. All of it throws VaultFailure. */
interface Vault {

  /** The fields of the newest version of the secret at a path such as {@code secret/data/x}. */
  JsonObject read(Integration integration, String path, Deadline deadline);

  /** Writes a new version; its number, where the vault tells it. */
  OptionalInt write(Integration integration, NewSecret secret, Deadline deadline);

  /** What was known of an integration is no longer so. */
  void forget(String integrationId);
}
