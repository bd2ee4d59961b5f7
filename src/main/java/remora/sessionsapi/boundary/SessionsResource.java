package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.json.Json;
import remora.live.boundary.Recordings;
import remora.sessions.boundary.ExtensionSource;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;
import remora.sessions.entity.Capability;
import remora.sessions.entity.SessionSettings.Extension;

/** Open, look at and end sessions. */
@Path(SessionsDialect.SESSIONS)
@Tag(name = "Browser sessions")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class SessionsResource {

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Links.Maker links;
  @Inject Recordings recordings;
  @Inject Instance<ExtensionSource> extensions;
  @Context UriInfo uri;

  @Operation(
      operationId = "createSession",
      summary = "Open a session",
      description = "A browser of its own, until it is deleted or idle for its timeout.")
  @RequestBody(
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = Contract.CREATE))
  @APIResponse(
      responseCode = "201",
      description = "The session.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.SESSION)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response create() {
    Session session =
        sessions.open(
            caller.tenant(), SessionRequest.read(Answers.optionalBody(caller), this::extension));
    if (session.settings().has(Capability.RECORDING)) {
      String unused = recordings.start(session);
    }
    return Answers.created(SessionJson.of(session, links.of(uri)).build());
  }

  private Optional<Extension> extension(String id) {
    return extensions.stream()
        .flatMap(source -> source.folder(caller.tenant().id(), id).stream())
        .map(folder -> new Extension(id, folder))
        .findFirst();
  }

  @Operation(operationId = "listSessions", summary = "Your open sessions")
  @APIResponse(
      responseCode = "200",
      description = "The sessions.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.SESSIONS)
      })
  @GET
  @Produces(Answers.JSON)
  public Response list() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    sessions.of(caller.tenant()).forEach(each -> all.add(SessionJson.of(each, links.of(uri))));
    return Answers.ok(Json.createObjectBuilder().add("sessions", all).build());
  }

  @Operation(operationId = "getSession", summary = "One session with its open pages")
  @APIResponse(
      responseCode = "200",
      description = "The session.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.SESSION_WITH_PAGES)
      })
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Path("{id}")
  @Produces(Answers.JSON)
  public Response get(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    Session session = sessions.find(caller.tenant(), id);
    JsonArrayBuilder pages = SessionJson.pages(session, session.pages());
    return Answers.ok(SessionJson.of(session, links.of(uri)).add("pages", pages).build());
  }

  @Operation(
      operationId = "deleteSession",
      summary = "End a session",
      description = "Its browser and its files are gone when the answer comes.")
  @APIResponse(responseCode = "204", description = "It has ended.")
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @DELETE
  @Path("{id}")
  public Response delete(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    sessions.end(caller.tenant(), id);
    return Answers.nothing();
  }

  @Operation(operationId = "getSessionProxy", summary = "State of the managed proxy")
  @APIResponse(
      responseCode = "200",
      description = "There is none.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.PROXY)
      })
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Path("{id}/proxy")
  @Produces(Answers.JSON)
  public Response proxy(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    sessions.find(caller.tenant(), id).touch();
    // What is told here is a managed proxy's state, and there is none.
    return Answers.ok(Json.createObjectBuilder().add("enabled", false).build());
  }
}
