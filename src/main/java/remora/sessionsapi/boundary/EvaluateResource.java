package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.evaluate.boundary.Evaluations;
import remora.evaluate.entity.Question;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;

/** Questions about the page that a session shows, and tasks from where it stands. */
@Path(SessionsDialect.SESSIONS + "/{id}/ai/evaluate")
@Tag(name = "Browser sessions")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class EvaluateResource {

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Evaluations evaluations;
  @Inject EvaluationStreams streams;

  @Operation(
      operationId = "evaluate",
      summary = "Ask about a page in plain words",
      description =
          "simple answers from the page as it is; agent works on it, up to maxSteps actions. A"
              + " question without an answer is 200 with success false.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = EvaluateExamples.ASK))
  @APIResponse(
      responseCode = "200",
      description = "What came of it.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = {
              @ExampleObject(name = "answer", value = EvaluateExamples.ANSWER),
              @ExampleObject(name = "agent", value = EvaluateExamples.DONE),
              @ExampleObject(name = "failure", value = EvaluateExamples.FAILED)
            })
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @APIResponse(responseCode = "408", ref = Contract.TIMED_OUT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(Answers.JSON)
  public Response evaluate(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    Session session = sessions.find(caller.tenant(), id);
    Question question = EvaluateRequest.read(caller.object(), evaluations.models());
    return Answers.ok(EvaluationJson.of(question, evaluations.evaluate(session, question)));
  }

  @Operation(
      operationId = "evaluateStreamed",
      summary = "The same as a stream",
      description =
          "Chunks in the form of OpenAI's chat completions: the role, the content, a reason to"
              + " stop, then [DONE]. A failure is content that begins with \"Error: \".")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = EvaluateExamples.ASK))
  @APIResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = "text/event-stream",
              schema = @Schema(type = SchemaType.STRING),
              example = EvaluateExamples.STREAM))
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Path("stream")
  @Produces(EvaluationStreams.EVENTS)
  public void stream(
      @Parameter(description = Contract.ID) @PathParam("id") String id,
      @Suspended AsyncResponse response,
      @Context HttpServletRequest servlet) {
    Session session = sessions.find(caller.tenant(), id);
    Question question = EvaluateRequest.read(caller.object(), evaluations.models());
    streams.stream(session, question, servlet.getAsyncContext(), response);
  }
}
