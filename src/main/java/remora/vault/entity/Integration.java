package remora.vault.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A vault of a tenant. Its secret id is kept apart, sealed.
 *
 * @param id a UUID
 * @param server where it is; empty for a local one
 */
public record Integration(
    String id,
    String tenant,
    String name,
    Optional<Server> server,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * A vault server and who this server is to it.
   *
   * @param address http or https, without a path
   * @param namespace sent with each request
   */
  public record Server(String address, Optional<String> namespace, String roleId) {}

  public IntegrationType type() {
    return server.isPresent() ? IntegrationType.HASHICORP : IntegrationType.LOCAL;
  }
}
