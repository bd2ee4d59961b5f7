package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.json.Json;
import remora.sessionsapi.boundary.VaultRequests.NewIntegration;
import remora.sessionsapi.boundary.VaultShapes.IntegrationRequestShape;
import remora.sessionsapi.boundary.VaultShapes.IntegrationShape;
import remora.sessionsapi.boundary.VaultShapes.SecretIdShape;
import remora.sessionsapi.boundary.VaultShapes.SecretRequestShape;
import remora.sessionsapi.boundary.VaultShapes.SecretWrittenShape;
import remora.vault.boundary.Integrations;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;

/** Vaults: a HashiCorp Vault or OpenBao server, or this server's own. */
@Path(SessionsDialect.INTEGRATIONS)
@Tag(name = "Vault integrations", description = "Also under /browser/vault-integrations.")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class VaultIntegrationsResource {

  @Inject Caller caller;
  @Inject Integrations integrations;

  @Operation(
      operationId = "createVaultIntegration",
      summary = "Add a vault",
      description = "It is not asked for anything yet.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = IntegrationRequestShape.class),
              examples = {
                @ExampleObject(name = "hashicorp", value = VaultExamples.HASHICORP_REQUEST),
                @ExampleObject(name = "local", value = VaultExamples.LOCAL_REQUEST)
              }))
  @APIResponse(
      responseCode = "201",
      description = "The integration.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = IntegrationShape.class),
              examples = {
                @ExampleObject(name = "hashicorp", value = VaultExamples.HASHICORP),
                @ExampleObject(name = "local", value = VaultExamples.LOCAL)
              }))
  @APIResponse(
      responseCode = "400",
      description = "The body cannot be used; the message names the place.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.BAD_INTEGRATION))
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response create() {
    NewIntegration wanted = VaultRequests.integration(caller.object());
    Integration made =
        wanted
            .server()
            .map(
                server ->
                    integrations.create(caller.tenant(), wanted.name(), server, wanted.secretId()))
            .orElseGet(() -> integrations.createLocal(caller.tenant(), wanted.name()));
    return Answers.created(VaultJson.of(made));
  }

  @Operation(
      operationId = "listVaultIntegrations",
      summary = "List your vaults",
      description = "Oldest first.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = IntegrationShape.class),
              example = VaultExamples.INTEGRATIONS))
  @GET
  @Produces(Answers.JSON)
  public Response list() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    integrations.list(caller.tenant()).forEach(each -> all.add(VaultJson.of(each)));
    return Answers.ok(all.build());
  }

  @Operation(operationId = "rotateSecretId", summary = "Give a vault another secret id")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SecretIdShape.class),
              example = VaultExamples.SECRET_ID))
  @APIResponse(
      responseCode = "200",
      description = "The integration.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = IntegrationShape.class),
              example = VaultExamples.HASHICORP))
  @APIResponse(
      responseCode = "400",
      description = "The body cannot be used; the message names the place.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.BAD_INTEGRATION))
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it is not the caller's.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.NO_INTEGRATION))
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @PUT
  @Path("{id}")
  @Produces(Answers.JSON)
  public Response rotate(@PathParam("id") String id) {
    Integration integration = find(id);
    return Answers.ok(
        VaultJson.of(integrations.rotate(integration, VaultRequests.secretId(caller.object()))));
  }

  @Operation(
      operationId = "deleteVaultIntegration",
      summary = "Delete a vault",
      description =
          "Its credentials go with it, in one step; a local vault is emptied, a server is left"
              + " alone.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it is not the caller's.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.NO_INTEGRATION))
  @DELETE
  @Path("{id}")
  @Produces(Answers.JSON)
  public Response delete(@PathParam("id") String id) {
    integrations.delete(find(id));
    return Answers.nothing();
  }

  @Operation(
      operationId = "writeSecret",
      summary = "Write a secret into a vault",
      description = "It is handed to the vault; a local vault keeps it encrypted.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SecretRequestShape.class),
              example = VaultExamples.SECRET_REQUEST))
  @APIResponse(
      responseCode = "201",
      description = "It is written.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SecretWrittenShape.class),
              example = VaultExamples.SECRET_WRITTEN))
  @APIResponse(
      responseCode = "400",
      description = "The body cannot be used; the message names the place. Or the vault refuses.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.BAD_SECRET))
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it is not the caller's.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.NO_INTEGRATION))
  @APIResponse(
      responseCode = "503",
      description = "The vault does not answer.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.VAULT_AWAY))
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Path("{id}/secrets")
  @Produces(Answers.JSON)
  public Response write(@PathParam("id") String id) {
    Integration integration = find(id);
    NewSecret secret = VaultRequests.secret(caller.object());
    return Answers.created(VaultJson.written(secret, integrations.write(integration, secret)));
  }

  private Integration find(String id) {
    return integrations.find(caller.tenant(), id).orElseThrow(VaultRequests::noIntegration);
  }
}
