package remora.sessionsapi.boundary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of credentials and vaults for the OpenAPI document; nothing is mapped to them. */
final class VaultShapes {

  private static final String DOMAINS =
      "Hosts whose pages the login may be typed on: example.com is that host only, *.example.com"
          + " its subdomains without itself; with a port that port only, else all. Pages must be"
          + " https except on the server's own machine, unless the entry says http://host.";

  private VaultShapes() {}

  @Schema(name = "FieldMap", description = "Under which names the secret holds the login's parts.")
  record FieldMapShape(
      @Schema(required = true, maxLength = 100) String username,
      @Schema(required = true, maxLength = 100) String password,
      @Schema(maxLength = 100, description = "A key in Base32, or an otpauth://totp/ address.")
          String totp) {}

  @Schema(name = "CredentialRequest")
  record CredentialRequestShape(
      @Schema(required = true, minLength = 1, maxLength = 100) String name,
      @Schema(required = true, format = "uuid") String vaultIntegrationId,
      @Schema(required = true, maxLength = 400, description = "MOUNT/data/PATH in the vault.")
          String vaultPath,
      @Schema(required = true) FieldMapShape fieldMap,
      @Schema(required = true, minItems = 1, maxItems = 100, description = DOMAINS)
          List<String> allowedDomains) {}

  @Schema(name = "Credential", description = "Where a login is kept; no part of the login.")
  record CredentialShape(
      @Schema(required = true, format = "uuid") String id,
      @Schema(required = true) String name,
      @Schema(required = true, format = "uuid") String vaultIntegrationId,
      @Schema(required = true) String vaultPath,
      @Schema(required = true) FieldMapShape fieldMap,
      @Schema(required = true) List<String> allowedDomains,
      @Schema(required = true, format = "date-time") String createdAt,
      @Schema(required = true, format = "date-time") String updatedAt) {}

  @Schema(name = "VaultConfig", description = "Of type hashicorp only.")
  record VaultConfigShape(
      @Schema(required = true, description = "https, or http on the server's own machine.")
          String address,
      @Schema(maxLength = 200) String namespace,
      @Schema(
              required = true,
              enumeration = {"approle"})
          String authMethod,
      @Schema(required = true, maxLength = 1000) String roleId,
      @Schema(required = true, maxLength = 1000, description = "Kept encrypted, never returned.")
          String secretId) {}

  @Schema(name = "VaultIntegrationRequest")
  record IntegrationRequestShape(
      @Schema(required = true, minLength = 1, maxLength = 100) String name,
      @Schema(
              required = true,
              enumeration = {"hashicorp", "local"})
          String type,
      @Schema(description = "Required for hashicorp.") VaultConfigShape config) {}

  @Schema(name = "VaultIntegration", description = "A vault; a local one has null for a server.")
  record IntegrationShape(
      @Schema(required = true, format = "uuid") String id,
      @Schema(required = true) String name,
      @Schema(
              required = true,
              enumeration = {"hashicorp", "local"})
          String type,
      @Schema(required = true, nullable = true) String address,
      @Schema(required = true, nullable = true) String namespace,
      @Schema(required = true, nullable = true) String authMethod,
      @Schema(required = true, nullable = true) String roleId,
      @Schema(required = true, format = "date-time") String createdAt,
      @Schema(required = true, format = "date-time") String updatedAt) {}

  @Schema(name = "SecretIdRequest")
  record SecretIdShape(@Schema(required = true, maxLength = 1000) String secretId) {}

  @Schema(name = "SecretRequest")
  record SecretRequestShape(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 200,
              description = "Without the mount and without data/.")
          String path,
      @Schema(defaultValue = "secret", maxLength = 100) String mount,
      @Schema(required = true, description = "Texts only.") Map<String, String> data,
      @Schema(description = "Texts only.") Map<String, String> metadata) {}

  @Schema(name = "SecretWritten")
  record SecretWrittenShape(
      @Schema(required = true) String path,
      @Schema(required = true) String mount,
      @Schema(description = "Where the vault tells it.") Integer version) {}
}
