package remora.vault.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import remora.operations.entity.Deadline;
import remora.vault.control.IntegrationRecords;
import remora.vault.control.Vaults;
import remora.vault.entity.Credential;
import remora.vault.entity.Login;
import remora.vault.entity.VaultFailure;

/** Reads logins; whoever asks has looked at the page before. */
@ApplicationScoped
public class Logins {

  @Inject IntegrationRecords integrations;
  @Inject Vaults vaults;

  /**
   * Reads a credential's login from its vault.
   *
   * @throws VaultFailure when the vault gives none
   */
  public Login read(Credential credential, Deadline deadline) {
    return integrations
        .find(credential.tenant(), credential.integrationId())
        .map(integration -> vaults.login(integration, credential, deadline))
        .orElseThrow(
            () ->
                new VaultFailure(
                    VaultFailure.Reason.NO_SECRET, "The credential's vault is deleted."));
  }
}
