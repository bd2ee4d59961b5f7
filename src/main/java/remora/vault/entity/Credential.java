package remora.vault.entity;

import java.time.Instant;
import java.util.List;

/**
 * Where a login is kept and on which hosts it may be typed. It holds no secret.
 *
 * @param id a UUID
 * @param integrationId of the vault that holds it
 * @param vaultPath the secret's path in that vault, such as {@code secret/data/login-alice}
 * @param allowedDomains as they were written; see {@code DomainRule}
 */
public record Credential(
    String id,
    String tenant,
    String integrationId,
    String name,
    String vaultPath,
    FieldMap fields,
    List<String> allowedDomains,
    Instant createdAt,
    Instant updatedAt) {

  public Credential {
    allowedDomains = List.copyOf(allowedDomains);
  }
}
