package remora.vault.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.operations.entity.Deadline;
import remora.vault.control.CredentialRecords;
import remora.vault.control.IntegrationRecords;
import remora.vault.control.VaultAddresses;
import remora.vault.control.Vaults;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;
import remora.vault.entity.NewSecret;
import remora.vault.entity.Origin;
import remora.vault.entity.VaultFailure;

/** The vaults of a tenant. */
@ApplicationScoped
public class Integrations {

  private static final int MOST = 100;

  /** Of all calls that writing one secret takes: login, metadata, data. */
  private static final Duration WRITING = Duration.ofSeconds(30);

  @Inject IntegrationRecords records;
  @Inject CredentialRecords credentials;
  @Inject Vaults vaults;
  @Inject VaultAddresses addresses;
  @Inject Clock clock;

  /** A vault in this server's own store. */
  public Integration createLocal(Tenant tenant, String name) {
    return insert(tenant, name, Optional.empty());
  }

  /**
   * A vault server. It is not asked for anything yet.
   *
   * @throws Refusal INVALID when the address cannot be one, or is none that may be asked
   */
  public Integration create(Tenant tenant, String name, Server server, String secretId) {
    requireAddress(server.address());
    Integration integration = insert(tenant, name, Optional.of(server));
    vaults.keepSecretId(integration, secretId);
    return integration;
  }

  private Integration insert(Tenant tenant, String name, Optional<Server> server) {
    if (records.list(tenant.id()).size() >= MOST) {
      throw Refusal.invalid("There are " + MOST + " vault integrations already; delete one.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Integration integration =
        new Integration(UUID.randomUUID().toString(), tenant.id(), name, server, now, now);
    records.insert(integration);
    return integration;
  }

  public Optional<Integration> find(Tenant tenant, String id) {
    return records.find(tenant.id(), id);
  }

  /** Oldest first. */
  public List<Integration> list(Tenant tenant) {
    return records.list(tenant.id());
  }

  /** Puts another secret id in the place of the one before. */
  public Integration rotate(Integration integration, String secretId) {
    if (integration.server().isEmpty()) {
      throw Refusal.invalid("A local vault has no secretId.");
    }
    vaults.keepSecretId(integration, secretId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    records.touch(integration.tenant(), integration.id(), now);
    return new Integration(
        integration.id(),
        integration.tenant(),
        integration.name(),
        integration.server(),
        integration.createdAt(),
        now);
  }

  /**
   * Deletes it, its credentials, and what is kept for it here. Its own record goes first, in one
   * step: without it no credential of it is found any more.
   */
  public void delete(Integration integration) {
    records.delete(integration.tenant(), integration.id());
    credentials.deleteOf(integration.id());
    vaults.forget(integration.id());
  }

  /**
   * Writes a secret into its vault.
   *
   * @return its version, where the vault tells it
   * @throws Refusal INVALID when the vault refuses, UNAVAILABLE when it does not answer
   */
  public OptionalInt write(Integration integration, NewSecret secret) {
    try {
      OptionalInt version = vaults.write(integration, secret, Deadline.in(WRITING, clock));
      if (records.find(integration.tenant(), integration.id()).isEmpty()) {
        // Deleted meanwhile: what was written after that would stay for ever.
        vaults.forget(integration.id());
      }
      return version;
    } catch (VaultFailure e) {
      if (e.reason() == VaultFailure.Reason.UNREACHABLE) {
        throw new Refusal(Refusal.Reason.UNAVAILABLE, e.getMessage());
      }
      throw Refusal.invalid(e.getMessage());
    }
  }

  private void requireAddress(String address) {
    Origin origin =
        Origin.bare(address)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "config.address must be an http or https address without path, such as"
                            + " https://vault.example:8200"));
    Optional<String> objection = addresses.objection(origin);
    if (objection.isPresent()) {
      throw Refusal.invalid("config.address " + objection.get());
    }
  }
}
