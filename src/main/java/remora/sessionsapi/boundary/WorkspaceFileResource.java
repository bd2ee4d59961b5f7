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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.files.boundary.Workspace;
import remora.files.entity.FileProblem;
import remora.json.Json;
import remora.sessionsapi.boundary.FileShapes.FileContentShape;
import remora.sessionsapi.boundary.FileShapes.FileWriteShape;
import remora.sessionsapi.boundary.FileShapes.WrittenShape;

/** Files of a session's workspace. */
@Path(SessionsDialect.SESSIONS + "/{id}/fs/file")
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
public class WorkspaceFileResource {

  private static final int MODE = 0644;

  @Inject Caller caller;
  @Inject SessionFolders folders;

  @PathParam("id")
  String id;

  @Operation(operationId = "readFile", summary = "Read a file")
  @APIResponse(
      responseCode = "200",
      description = "The file; of a very long one the first 50 MiB, and truncated says so.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FileContentShape.class),
              example = FileExamples.CONTENT))
  @APIResponse(
      responseCode = "413",
      description = "The file is larger than what is read at all.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.TOO_LARGE))
  @GET
  @Produces(Answers.JSON)
  public StreamingOutput read(@QueryParam("path") String path) {
    return FileJson.of(folders.workspace(id).read(FileFields.path(path)));
  }

  @Operation(
      operationId = "writeFile",
      summary = "Write a file",
      description = "Folders on the way are made; a file that is there is replaced.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FileWriteShape.class),
              example = FileExamples.WRITE))
  @APIResponse(
      responseCode = "201",
      description = "It is written.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = WrittenShape.class),
              example = FileExamples.WRITTEN))
  @APIResponse(
      responseCode = "413",
      description = "The file is too large, or the session's files are too much together.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.TOO_LARGE))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @PUT
  @Produces(Answers.JSON)
  public Response write() {
    Workspace workspace = folders.workspace(id);
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("path", "content", "mode"));
    String path = FileFields.text(fields, "path");
    int mode = FileFields.mode(fields).orElse(MODE);
    try {
      long bytes = workspace.write(path, FileFields.file(caller, "content"), mode);
      return Answers.created(
          Json.createObjectBuilder().add("path", path).add("bytes", bytes).build());
    } catch (FileProblem problem) {
      // For files this dialect has no 409.
      throw problem.reason() == FileProblem.Reason.NOT_A_FOLDER
          ? FileProblem.invalid(problem.getMessage())
          : problem;
    }
  }

  @Operation(operationId = "deleteWorkspaceFile", summary = "Delete a file")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @DELETE
  public Response delete(@QueryParam("path") String path) {
    folders.workspace(id).deleteFile(FileFields.path(path));
    return Answers.nothing();
  }
}
