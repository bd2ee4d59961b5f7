package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.access.entity.Refusal;
import remora.files.boundary.Workspace;
import remora.files.boundary.ZipSource;
import remora.json.Json;
import remora.sessionsapi.boundary.FileShapes.InfoShape;
import remora.sessionsapi.boundary.FileShapes.MoveShape;
import remora.sessionsapi.boundary.FileShapes.PathShape;
import remora.sessionsapi.boundary.FileShapes.PermissionsShape;

/** What files and folders of a session's workspace have in common. */
@Path(SessionsDialect.SESSIONS + "/{id}/fs")
@Tag(name = "Session workspace")
@APIResponse(
    responseCode = "400",
    description = "A path or a body that breaks a rule.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ErrorShape.class),
            example = FileExamples.BAD_PATH))
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@APIResponse(
    responseCode = "404",
    description = "There is no such session, or nothing at the path.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ErrorShape.class),
            example = FileExamples.NO_FILE))
@RequestScoped
public class WorkspaceResource {

  static final String ZIP = "application/zip";

  @Inject Caller caller;
  @Inject SessionFolders folders;

  @PathParam("id")
  String id;

  @Operation(
      operationId = "move",
      summary = "Move a file or a folder",
      description = "To where nothing is yet; folders on the way are made.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = MoveShape.class),
              example = FileExamples.MOVE))
  @APIResponse(
      responseCode = "200",
      description = "It is moved.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = MoveShape.class),
              example = FileExamples.MOVE))
  @APIResponse(
      responseCode = "409",
      description = "Something is there already.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.EXISTS))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @PUT
  @Path("move")
  @Produces(Answers.JSON)
  public Response move() {
    Workspace workspace = folders.workspace(id);
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("from", "to"));
    String from = FileFields.text(fields, "from");
    String to = FileFields.text(fields, "to");
    workspace.move(from, to);
    return Answers.ok(Json.createObjectBuilder().add("from", from).add("to", to).build());
  }

  @Operation(operationId = "info", summary = "What is at a path")
  @APIResponse(
      responseCode = "200",
      description = "A link is told as such and not followed.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = InfoShape.class),
              example = FileExamples.INFO))
  @GET
  @Path("info")
  @Produces(Answers.JSON)
  public Response info(@QueryParam("path") String path) {
    Workspace workspace = folders.workspace(id);
    String at = FileFields.path(path);
    return Answers.ok(FileJson.of(at, workspace.info(at), workspace.ownership(at)));
  }

  @Operation(
      operationId = "permit",
      summary = "Change permissions or owner",
      description =
          "At least one of them. What the server itself needs stays: its owner's read, and all of"
              + " its owner's for folders.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PermissionsShape.class),
              example = FileExamples.PERMISSIONS))
  @APIResponse(
      responseCode = "200",
      description = "They are changed.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PathShape.class),
              example = FileExamples.PATH))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @PUT
  @Path("permissions")
  @Produces(Answers.JSON)
  public Response permit() {
    Workspace workspace = folders.workspace(id);
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("path", "mode", "uid", "gid"));
    String path = FileFields.text(fields, "path");
    OptionalInt mode = FileFields.mode(fields);
    OptionalInt uid = FileFields.number(fields, "uid");
    OptionalInt gid = FileFields.number(fields, "gid");
    if (mode.isEmpty() && uid.isEmpty() && gid.isEmpty()) {
      throw Refusal.invalid("One of mode, uid and gid must be there.");
    }
    workspace.permit(path, mode, uid, gid);
    return Answers.ok(Json.createObjectBuilder().add("path", path).build());
  }

  @Operation(
      operationId = "zip",
      summary = "Download as a zip",
      description = "A folder, a file, or the whole workspace. Links are left out.")
  @APIResponse(
      responseCode = "200",
      description = "workspace.zip, or the path with dashes for its slashes.",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "413",
      description = "The files are too much together.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.TOO_LARGE))
  @GET
  @Path("zip")
  public Response zip(@QueryParam("path") String path) {
    ZipSource zip = folders.workspace(id).zip(Optional.ofNullable(path).orElse(""));
    StreamingOutput packed = zip::writeTo;
    return Response.ok(packed, ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileFields.attachment(zip.name()))
        .build();
  }
}
