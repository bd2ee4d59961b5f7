package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.json.Json;
import remora.live.boundary.Recording;
import remora.live.boundary.Recordings;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;
import remora.sessionsapi.boundary.FileShapes.RecordingShape;

/** What a session's page showed, from start to stop. */
@Path(SessionsDialect.SESSIONS + "/{id}/recording")
@Tag(name = "Session recording")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@APIResponse(
    responseCode = "404",
    description = "There is no such session, or no recording.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ErrorShape.class),
            example = FileExamples.NO_SESSION))
@RequestScoped
public class RecordingResource {

  static final String FORMAT = "X-Recording-Format";

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Recordings recordings;

  @PathParam("id")
  String id;

  @Operation(operationId = "startRecording", summary = "Record the session")
  @APIResponse(
      responseCode = "200",
      description = "It is being recorded; an older recording is gone.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RecordingShape.class),
              example = FileExamples.RECORDING))
  @APIResponse(
      responseCode = "409",
      description = "It is being recorded already.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.ALREADY_RECORDING))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Path("start")
  @Produces(Answers.JSON)
  public Response start() {
    return answer(recordings.start(session()), "recording");
  }

  @Operation(operationId = "stopRecording", summary = "End the recording")
  @APIResponse(
      responseCode = "200",
      description = "It can be fetched now.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RecordingShape.class),
              example = FileExamples.RECORDED))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Path("stop")
  @Produces(Answers.JSON)
  public Response stop() {
    return answer(recordings.stop(session()), "stopped");
  }

  @Operation(
      operationId = "getRecording",
      summary = "Get the recording",
      description =
          "A video where the server has ffmpeg; else a zip of the pictures with their times in"
              + " frames.json.")
  @APIResponse(
      responseCode = "200",
      headers =
          @Header(
              name = FORMAT,
              description = "mp4 or frames.",
              schema = @Schema(type = SchemaType.STRING)),
      description = "The recording.",
      content = {
        @Content(
            mediaType = "video/mp4",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = WorkspaceResource.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "409",
      description = "It is still being recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErrorShape.class),
              example = FileExamples.STILL_RECORDING))
  @GET
  public Response get() {
    Recording recording = recordings.find(session());
    Optional<java.nio.file.Path> video = recording.video();
    return video
        .map(file -> attachment(file.toFile(), "video/mp4", "mp4", "recording.mp4"))
        .orElseGet(
            () -> {
              StreamingOutput frames = recording::zip;
              return attachment(frames, WorkspaceResource.ZIP, "frames", "recording.zip");
            });
  }

  private static Response attachment(Object entity, String type, String format, String name) {
    return Response.ok(entity, type)
        .header(FORMAT, format)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileFields.attachment(name))
        .build();
  }

  private static Response answer(String recording, String status) {
    return Answers.ok(
        Json.createObjectBuilder().add("recordingId", recording).add("status", status).build());
  }

  private Session session() {
    Session session = sessions.find(caller.tenant(), id);
    session.touch();
    return session;
  }
}
