package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.json.Json;
import remora.sessions.boundary.Sessions;
import remora.sessions.step.Reader;
import remora.sessions.step.Task;
import remora.sessions.step.Tasks;

/** A session's page as text, picture or PDF; as JSON, or as bytes where those are accepted. */
@Path(SessionsDialect.SESSIONS)
@Tag(name = "Browser sessions")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class CapturesResource {

  static final String PNG = "image/png";
  static final String JPEG = "image/jpeg";
  static final String PDF = "application/pdf";

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Tasks tasks;
  @Inject Reader reader;

  @Operation(operationId = "getContent", summary = "A page as HTML, Markdown or text")
  @RequestBody(
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = Contract.CONTENT))
  @APIResponse(
      responseCode = "200",
      description = "The content.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.CONTENT_DONE)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @APIResponse(responseCode = "408", ref = Contract.TIMED_OUT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @APIResponse(responseCode = "422", ref = Contract.UNPROCESSABLE)
  @POST
  @Path("{id}/content")
  @Produces(Answers.JSON)
  public Response content(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    var session = sessions.find(caller.tenant(), id);
    var request = ContentRequest.read(Answers.optionalBody(caller));
    var read = reader.read(session, request);
    return Answers.ok(
        Json.createObjectBuilder()
            .add("url", read.url())
            .add("content", read.text())
            .add("format", request.format().name().toLowerCase(Locale.ROOT))
            .build());
  }

  @Operation(operationId = "takeScreenshot", summary = "A picture of a page")
  @RequestBody(
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = Contract.SHOT))
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.SHOT_DONE),
        @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOTHING_FITS)
  @APIResponse(responseCode = "408", ref = Contract.TIMED_OUT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @APIResponse(responseCode = "422", ref = Contract.UNPROCESSABLE)
  @POST
  @Path("{id}/screenshot")
  @Produces(Answers.JSON)
  public Response screenshot(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    Picture picture = picture(id);
    return Answers.ok(
        Json.createObjectBuilder()
            .add("screenshot", TaskJson.base64(picture.bytes()))
            .add("url", picture.url())
            .add("format", picture.format().name().toLowerCase(Locale.ROOT))
            .build());
  }

  @Operation(hidden = true)
  @POST
  @Path("{id}/screenshot")
  @Produces(PNG)
  public Response screenshotBytes(
      @Parameter(description = Contract.ID) @PathParam("id") String id) {
    Picture picture = picture(id);
    return Answers.bytes(
        "image/" + picture.format().name().toLowerCase(Locale.ROOT), picture.bytes());
  }

  /** What a task gave, with how its picture is stored. */
  private record Picture(Task.Result result, Shot.Format format) {

    byte[] bytes() {
      return result.picture().orElseThrow();
    }

    String url() {
      return result.url();
    }
  }

  private Picture picture(String id) {
    var session = sessions.find(caller.tenant(), id);
    Fields fields = Fields.of(Answers.optionalBody(caller));
    Shot shot = TaskRequest.shot(fields);
    Task.Result result = tasks.run(session, at(fields).with(shot));
    return new Picture(result, shot.format());
  }

  @Operation(operationId = "printPdf", summary = "A page as a PDF")
  @RequestBody(
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = Contract.PDF))
  @APIResponse(
      responseCode = "200",
      description = "The PDF.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.PDF_DONE),
        @Content(
            mediaType = CapturesResource.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @APIResponse(responseCode = "408", ref = Contract.TIMED_OUT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @APIResponse(responseCode = "422", ref = Contract.UNPROCESSABLE)
  @POST
  @Path("{id}/pdf")
  @Produces(Answers.JSON)
  public Response pdf(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    Task.Result result = printed(id);
    return Answers.ok(
        Json.createObjectBuilder()
            .add("pdf", TaskJson.base64(result.pdf().orElseThrow()))
            .add("url", result.url())
            .build());
  }

  @Operation(hidden = true)
  @POST
  @Path("{id}/pdf")
  @Produces(PDF)
  public Response pdfBytes(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    return Answers.bytes(PDF, printed(id).pdf().orElseThrow());
  }

  private Task.Result printed(String id) {
    var session = sessions.find(caller.tenant(), id);
    Fields fields = Fields.of(Answers.optionalBody(caller));
    Paper paper = PaperRequest.read(fields);
    return tasks.run(session, at(fields).with(paper));
  }

  private static Task at(Fields fields) {
    Optional<String> url = Addresses.optional(fields, "url");
    return Task.at(url);
  }
}
