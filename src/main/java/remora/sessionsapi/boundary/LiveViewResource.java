package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.access.entity.Refusal;
import remora.json.Json;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;
import remora.sessionsapi.boundary.FileShapes.LiveViewShape;

/** Where a person can see a session, and use it. */
@Path(SessionsDialect.SESSIONS + "/{id}/live-view")
@Tag(name = "Session live view")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@APIResponse(
    responseCode = "404",
    description = "There is no such session.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ErrorShape.class),
            example = FileExamples.NO_SESSION))
@RequestScoped
public class LiveViewResource {

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Links.Maker links;

  @PathParam("id")
  String id;

  @Context UriInfo uri;

  @Operation(
      operationId = "liveView",
      summary = "Get the address of the live view",
      description = "Good until the session ends, for whoever has it.")
  @APIResponse(
      responseCode = "200",
      description = "A page, with its token.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LiveViewShape.class),
              example = FileExamples.LIVE_VIEW))
  @APIResponse(
      responseCode = "400",
      description = "interactive is neither true nor false.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.BAD_FLAG))
  @GET
  @Produces(Answers.JSON)
  public Response get(
      @Parameter(
              description = "false: to look only.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
          @QueryParam("interactive")
          String interactive) {
    Session session = sessions.find(caller.tenant(), id);
    session.touch();
    boolean hands =
        switch (Optional.ofNullable(interactive).orElse("true")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw Refusal.invalid("interactive must be true or false.");
        };
    return Answers.ok(
        Json.createObjectBuilder().add("url", links.of(uri).liveView(session, hands)).build());
  }
}
