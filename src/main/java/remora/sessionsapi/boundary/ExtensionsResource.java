package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import remora.extensions.boundary.Extensions;
import remora.extensions.entity.StoredExtension;
import remora.json.Json;
import remora.sessionsapi.boundary.FileShapes.ExtensionListShape;
import remora.sessionsapi.boundary.FileShapes.ExtensionRequestShape;
import remora.sessionsapi.boundary.FileShapes.ExtensionShape;

/** Browser extensions that sessions can be given. */
@Path(SessionsDialect.EXTENSIONS)
@Tag(name = "Session extensions")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class ExtensionsResource {

  private static final int LONGEST_NAME = 200;

  @Inject Caller caller;
  @Inject Extensions extensions;

  @Operation(
      operationId = "uploadExtension",
      summary = "Upload an extension",
      description =
          "A .zip or .crx with its manifest.json at the top; also as multipart/form-data.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ExtensionRequestShape.class),
              example = FileExamples.EXTENSION_UPLOAD))
  @APIResponse(
      responseCode = "201",
      description = "It can be named when a session is created.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ExtensionShape.class),
              example = FileExamples.EXTENSION))
  @APIResponse(
      responseCode = "400",
      description = "No extension, or an archive that cannot be unpacked safely.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.BAD_EXTENSION))
  @APIResponse(
      responseCode = "413",
      description = "The archive is too large, packed or unpacked, or there are too many.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.TOO_LARGE))
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response upload() {
    Fields fields = Fields.of(caller.object());
    fields.only(Set.of("name", "file", "filename"));
    String name = fields.text("name", LONGEST_NAME).orElse("");
    return Answers.created(
        json(extensions.add(caller.tenant().id(), name, FileFields.file(caller, "file"))));
  }

  @Operation(operationId = "listExtensions", summary = "List the extensions")
  @APIResponse(
      responseCode = "200",
      description = "All of yours, oldest first.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ExtensionListShape.class),
              example = FileExamples.EXTENSIONS))
  @GET
  @Produces(Answers.JSON)
  public Response list() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    extensions.list(caller.tenant().id()).forEach(extension -> all.add(json(extension)));
    return Answers.ok(Json.createObjectBuilder().add("extensions", all).build());
  }

  @Operation(operationId = "deleteExtension", summary = "Delete an extension")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "404",
      description = "There is no such extension.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.NO_UPLOAD))
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id) {
    extensions.delete(caller.tenant().id(), id);
    return Answers.nothing();
  }

  private static JsonObject json(StoredExtension extension) {
    return Json.createObjectBuilder()
        .add("id", extension.id())
        .add("name", extension.name())
        .add("version", extension.version())
        .add("size", extension.size())
        .add("createdAt", extension.createdAt().toString())
        .build();
  }
}
