package remora.agentsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.agentsapi.boundary.Schemas.BalanceShape;
import remora.agentsapi.boundary.Schemas.QueueStatusShape;

/** What a caller has: tasks in the queue, the server's room, credits. */
@Path(BrowserAgentsDialect.PATH + "/_system")
@Tag(name = "Browser agents")
@APIResponse(responseCode = "400", ref = Contract.BAD_HEAD)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class AccountResource {

  @Inject Caller caller;
  @Inject Account account;

  @Operation(operationId = "getQueueStatus", summary = "Your tasks in the queue")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = QueueStatusShape.class),
            example = Examples.STATUS)
      })
  @GET
  @Path("status")
  @Produces(BrowserAgentsResource.JSON)
  public StreamingOutput status() {
    return RunAnswers.document(account.status(caller.tenant()));
  }

  @Operation(operationId = "getCapacity", summary = "How busy the server is")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Examples.CAPACITY)
      })
  @GET
  @Path("capacity")
  @Produces(BrowserAgentsResource.JSON)
  public StreamingOutput capacity() {
    return RunAnswers.document(account.capacity(caller.tenant()));
  }

  @Operation(operationId = "getBalance", summary = "Your credits")
  @APIResponse(
      responseCode = "200",
      description = "The balance.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = BalanceShape.class),
            example = Examples.BALANCE)
      })
  @GET
  @Path("balance")
  @Produces(BrowserAgentsResource.JSON)
  public StreamingOutput balance() {
    return RunAnswers.document(account.balance(caller.tenant()));
  }
}
