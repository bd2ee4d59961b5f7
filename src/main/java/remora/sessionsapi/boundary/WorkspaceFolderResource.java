package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.access.entity.Refusal;
import remora.files.boundary.Workspace;
import remora.json.Json;
import remora.sessionsapi.boundary.FileShapes.FolderListShape;
import remora.sessionsapi.boundary.FileShapes.FolderRequestShape;
import remora.sessionsapi.boundary.FileShapes.PathShape;

/** Folders of a session's workspace. */
@Path(SessionsDialect.SESSIONS + "/{id}/fs/dir")
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
public class WorkspaceFolderResource {

  private static final int MODE = 0755;

  @Inject Caller caller;
  @Inject SessionFolders folders;

  @PathParam("id")
  String id;

  @Operation(operationId = "listFolder", summary = "List a folder")
  @APIResponse(
      responseCode = "200",
      description = "What it holds, by name; no path is the workspace itself.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FolderListShape.class),
              example = FileExamples.FOLDER))
  @GET
  @Produces(Answers.JSON)
  public Response list(@QueryParam("path") String path) {
    String folder = Optional.ofNullable(path).orElse("");
    return Answers.ok(FileJson.ofFolder(folder, folders.workspace(id).list(folder)));
  }

  @Operation(
      operationId = "makeFolder",
      summary = "Make a folder",
      description = "With those on its way; one that is there is fine.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FolderRequestShape.class),
              example = FileExamples.MAKE_FOLDER))
  @APIResponse(
      responseCode = "201",
      description = "It is there.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PathShape.class),
              example = FileExamples.PATH))
  @APIResponse(
      responseCode = "409",
      description = "Something on the path is not a folder.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.NOT_A_FOLDER))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @PUT
  @Produces(Answers.JSON)
  public Response make() {
    Workspace workspace = folders.workspace(id);
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("path", "mode"));
    String path = FileFields.text(fields, "path");
    workspace.makeFolder(path, FileFields.mode(fields).orElse(MODE));
    return Answers.created(Json.createObjectBuilder().add("path", path).build());
  }

  @Operation(operationId = "deleteFolder", summary = "Delete a folder")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "409",
      description = "It is not empty and recursive is not true, or it is no folder.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.NOT_EMPTY))
  @DELETE
  public Response delete(
      @QueryParam("path") String path,
      @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("recursive")
          String recursive) {
    boolean all =
        switch (Optional.ofNullable(recursive).orElse("false")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw Refusal.invalid("recursive must be true or false.");
        };
    folders.workspace(id).deleteFolder(FileFields.path(path), all);
    return Answers.nothing();
  }
}
