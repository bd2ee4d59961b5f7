package remora.vault.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.vault.control.CredentialRecords;
import remora.vault.control.IntegrationRecords;
import remora.vault.entity.Credential;
import remora.vault.entity.DomainRule;
import remora.vault.entity.FieldMap;
import remora.vault.entity.Integration;

/** The credentials of a tenant. One whose integration is gone is gone. */
@ApplicationScoped
public class Credentials {

  private static final int MOST = 1000;

  @Inject CredentialRecords records;
  @Inject IntegrationRecords integrations;
  @Inject Clock clock;

  /**
   * Stores one. The vault is not asked whether the secret is there.
   *
   * @throws Refusal INVALID when there is no such integration, or an allowed domain is none
   */
  public Credential create(
      Tenant tenant,
      String name,
      String integrationId,
      String vaultPath,
      FieldMap fields,
      List<String> allowedDomains) {
    for (int i = 0; i < allowedDomains.size(); i++) {
      requireDomain(i, allowedDomains.get(i));
    }
    requireIntegration(tenant, integrationId);
    if (records.list(tenant.id()).size() >= MOST) {
      throw Refusal.invalid("There are " + MOST + " credentials already; delete one.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Credential credential =
        new Credential(
            UUID.randomUUID().toString(),
            tenant.id(),
            integrationId,
            name,
            vaultPath,
            fields,
            allowedDomains,
            now,
            now);
    records.insert(credential);
    // The integration may have been deleted meanwhile, with all its credentials but this one.
    if (integrations.find(tenant.id(), integrationId).isEmpty()) {
      records.delete(tenant.id(), credential.id());
      requireIntegration(tenant, integrationId);
    }
    return credential;
  }

  public Optional<Credential> find(Tenant tenant, String id) {
    return find(tenant.id(), id);
  }

  Optional<Credential> find(String tenant, String id) {
    return records
        .find(tenant, id)
        .filter(found -> integrations.find(tenant, found.integrationId()).isPresent());
  }

  /** Oldest first. */
  public List<Credential> list(Tenant tenant) {
    Set<String> there =
        integrations.list(tenant.id()).stream().map(Integration::id).collect(Collectors.toSet());
    return records.list(tenant.id()).stream()
        .filter(found -> there.contains(found.integrationId()))
        .toList();
  }

  /** The secret in the vault stays. */
  public void delete(Credential credential) {
    records.delete(credential.tenant(), credential.id());
  }

  private void requireIntegration(Tenant tenant, String id) {
    if (integrations.find(tenant.id(), id).isEmpty()) {
      throw Refusal.invalid("vaultIntegrationId names no vault integration of yours: " + id);
    }
  }

  private static void requireDomain(int index, String domain) {
    try {
      DomainRule.of(domain);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("allowedDomains[" + index + "] " + e.getMessage());
    }
  }
}
