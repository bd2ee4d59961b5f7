package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.json.Json;
import remora.sessionsapi.boundary.VaultRequests.NewCredential;
import remora.sessionsapi.boundary.VaultShapes.CredentialRequestShape;
import remora.sessionsapi.boundary.VaultShapes.CredentialShape;
import remora.vault.boundary.Credentials;
import remora.vault.entity.Credential;

/** Credentials: where logins are kept, and on which hosts they may be typed. */
@Path(SessionsDialect.CREDENTIALS)
@Tag(name = "Credentials", description = "Also under /browser/credentials.")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class CredentialsResource {

  @Inject Caller caller;
  @Inject Credentials credentials;

  @Operation(
      operationId = "createCredential",
      summary = "Name a login in a vault",
      description = "The vault is not asked for it yet.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CredentialRequestShape.class),
              example = VaultExamples.CREDENTIAL_REQUEST))
  @APIResponse(
      responseCode = "201",
      description = "The credential.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CredentialShape.class),
              example = VaultExamples.CREDENTIAL))
  @APIResponse(
      responseCode = "400",
      description = "The body cannot be used; the message names the place.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.BAD_DOMAIN))
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response create() {
    NewCredential wanted = VaultRequests.credential(caller.object());
    return Answers.created(
        VaultJson.of(
            credentials.create(
                caller.tenant(),
                wanted.name(),
                wanted.integrationId(),
                wanted.vaultPath(),
                wanted.fields(),
                wanted.domains())));
  }

  @Operation(
      operationId = "listCredentials",
      summary = "List your credentials",
      description = "Oldest first.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = CredentialShape.class),
              example = VaultExamples.CREDENTIALS))
  @GET
  @Produces(Answers.JSON)
  public Response list() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    credentials.list(caller.tenant()).forEach(each -> all.add(VaultJson.of(each)));
    return Answers.ok(all.build());
  }

  @Operation(operationId = "getCredential", summary = "Read a credential")
  @APIResponse(
      responseCode = "200",
      description = "The credential.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CredentialShape.class),
              example = VaultExamples.CREDENTIAL))
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it is not the caller's.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.NO_CREDENTIAL))
  @GET
  @Path("{id}")
  @Produces(Answers.JSON)
  public Response get(@PathParam("id") String id) {
    return Answers.ok(VaultJson.of(find(id)));
  }

  @Operation(
      operationId = "deleteCredential",
      summary = "Delete a credential",
      description = "The secret in the vault stays.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it is not the caller's.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = VaultExamples.NO_CREDENTIAL))
  @DELETE
  @Path("{id}")
  @Produces(Answers.JSON)
  public Response delete(@PathParam("id") String id) {
    credentials.delete(find(id));
    return Answers.nothing();
  }

  private Credential find(String id) {
    return credentials.find(caller.tenant(), id).orElseThrow(VaultRequests::noCredential);
  }
}
