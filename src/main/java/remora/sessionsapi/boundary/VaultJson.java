package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.OptionalInt;
import remora.json.Json;
import remora.vault.entity.Credential;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;

/** Credentials and integrations as JSON; no secret is among what is written here. */
final class VaultJson {

  private VaultJson() {}

  static JsonObject of(Credential credential) {
    JsonObjectBuilder fields =
        Json.createObjectBuilder()
            .add("username", credential.fields().username())
            .add("password", credential.fields().password());
    credential.fields().totp().ifPresent(field -> fields.add("totp", field));
    return Json.createObjectBuilder()
        .add("id", credential.id())
        .add("name", credential.name())
        .add("vaultIntegrationId", credential.integrationId())
        .add("vaultPath", credential.vaultPath())
        .add("fieldMap", fields)
        .add("allowedDomains", Json.createArrayBuilder(credential.allowedDomains()))
        .add("createdAt", credential.createdAt().toString())
        .add("updatedAt", credential.updatedAt().toString())
        .build();
  }

  /** A local one has null where a server's would be. */
  static JsonObject of(Integration integration) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", integration.id())
            .add("name", integration.name())
            .add("type", integration.type().wireName());
    integration
        .server()
        .ifPresentOrElse(
            server -> {
              json.add("address", server.address());
              server
                  .namespace()
                  .ifPresentOrElse(
                      name -> json.add("namespace", name), () -> json.addNull("namespace"));
              json.add("authMethod", "approle").add("roleId", server.roleId());
            },
            () ->
                json.addNull("address")
                    .addNull("namespace")
                    .addNull("authMethod")
                    .addNull("roleId"));
    return json.add("createdAt", integration.createdAt().toString())
        .add("updatedAt", integration.updatedAt().toString())
        .build();
  }

  static JsonObject written(NewSecret secret, OptionalInt version) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("path", secret.path()).add("mount", secret.mount());
    version.ifPresent(number -> json.add("version", number));
    return json.build();
  }
}
