package remora.agentsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.events.entity.Cursor;

/** Streams of runs that are there: from now on, or on from where a client stopped. */
@Path(BrowserAgentsDialect.PATH + "/{id}/stream")
@Tag(name = "Browser agents")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class RunStreamResource {

  @Inject Caller caller;
  @Inject RunStreams streams;

  @Inject
  @ConfigProperty(name = "remora.public-url")
  Optional<String> publicUrl;

  @Context UriInfo uri;

  @Operation(
      operationId = "attachToRun",
      summary = "Watch a run",
      description =
          "A snapshot with all steps so far, then live events, then done. With the id of the last"
              + " frame that was read as Last-Event-ID: what came after that frame, then live"
              + " events, then done.")
  @SecurityRequirement(name = Contract.KEY)
  @SecurityRequirement(name = Contract.KEY_IN_QUERY)
  @APIResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = Contract.EVENTS,
              schema = @Schema(description = Contract.EVENT_DATA),
              example = Examples.STREAM))
  @APIResponse(
      responseCode = "204",
      description = "Last-Event-ID is that of the last frame: there is nothing more to come.")
  @APIResponse(responseCode = "400", ref = Contract.BAD_ID)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Produces(BrowserAgentsResource.EVENTS)
  public void attach(
      @Parameter(
              description = "Id of a run.",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-fA-F]{24}$"))
          @PathParam("id")
          String id,
      @Parameter(
              description =
                  "Id of the last frame that was read: the stream goes on after it, without a"
                      + " snapshot, on any server, with no frame missing and none twice.",
              example = Examples.CURSOR,
              schema = @Schema(type = SchemaType.STRING, maxLength = Cursor.LONGEST))
          @HeaderParam("Last-Event-ID")
          String lastEventId,
      @Suspended AsyncResponse response,
      @Context HttpServletRequest servlet) {
    Optional<String> last = Optional.ofNullable(lastEventId).filter(text -> !text.isEmpty());
    if (last.isPresent() && streams.isOver(caller.tenant(), id, last.get())) {
      response.resume(Response.noContent().build());
    } else {
      streams.attach(
          caller.tenant(),
          id,
          last,
          Links.of(publicUrl, uri.getBaseUri()),
          Exchange.of(servlet, response));
    }
  }
}
