package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.files.boundary.Uploads;
import remora.sessionsapi.boundary.FileShapes.UploadListShape;
import remora.sessionsapi.boundary.FileShapes.UploadRequestShape;
import remora.sessionsapi.boundary.FileShapes.UploadShape;

/** Files that are uploaded for a session's pages: the uploadFile action takes them by name. */
@Path(SessionsDialect.SESSIONS + "/{id}/files")
@Tag(name = "Session files")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@APIResponse(
    responseCode = "404",
    description = "There is no such session, or no such file.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ErrorShape.class),
            example = FileExamples.NO_UPLOAD))
@RequestScoped
public class FilesResource {

  @Inject Caller caller;
  @Inject SessionFolders folders;

  @PathParam("id")
  String id;

  @Operation(
      operationId = "uploadFile",
      summary = "Upload a file",
      description = "One of the same name is replaced. Files live as long as the session.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = UploadRequestShape.class),
              example = FileExamples.UPLOAD))
  @APIResponse(
      responseCode = "201",
      description = "The file is kept.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = UploadShape.class),
              example = FileExamples.UPLOADED))
  @APIResponse(
      responseCode = "400",
      description = "No name, a name that is none, or no base64.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.BAD_NAME))
  @APIResponse(
      responseCode = "413",
      description = "The file is too large, or the session's files are too much together.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.TOO_LARGE))
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response upload() {
    Uploads uploads = folders.uploads(id);
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("filename", "file"));
    String name = FileFields.text(fields, "filename");
    return Answers.created(FileJson.of(uploads.put(name, FileFields.file(caller, "file"))));
  }

  @Operation(operationId = "listFiles", summary = "List the uploaded files")
  @APIResponse(
      responseCode = "200",
      description = "All of them, by name.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = UploadListShape.class),
              example = FileExamples.UPLOADS))
  @GET
  @Produces(Answers.JSON)
  public Response list() {
    return Answers.ok(FileJson.ofUploads(folders.uploads(id).list()));
  }

  @Operation(operationId = "deleteFile", summary = "Delete an uploaded file")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "400",
      description = "The name is none.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.BAD_NAME))
  @DELETE
  @Path("{filename}")
  public Response delete(@PathParam("filename") String filename) {
    folders.uploads(id).delete(filename);
    return Answers.nothing();
  }
}
