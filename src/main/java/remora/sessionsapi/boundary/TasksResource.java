package remora.sessionsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.Sessions;
import remora.sessions.step.Task;
import remora.sessions.step.Tasks;

/** Run a list of actions on a session's page. */
@Path(SessionsDialect.SESSIONS + "/{id}/tasks")
@Tag(name = "Browser sessions")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class TasksResource {

  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Tasks tasks;

  @Operation(
      operationId = "runTask",
      summary = "Run a list of actions",
      description =
          "Goes to the url, does the actions one after another, then takes what is wanted of the"
              + " page. The first action that fails ends the task.")
  @RequestBody(
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example = Contract.TASK))
  @APIResponse(
      responseCode = "201",
      description = "All is done.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Contract.TASK_DONE)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "404", ref = Contract.NOTHING_FITS)
  @APIResponse(responseCode = "408", ref = Contract.TIMED_OUT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @APIResponse(responseCode = "422", ref = Contract.UNPROCESSABLE)
  @POST
  @Produces(Answers.JSON)
  public Response run(@Parameter(description = Contract.ID) @PathParam("id") String id) {
    Session session = sessions.find(caller.tenant(), id);
    Task task = TaskRequest.read(Answers.optionalBody(caller));
    return Answers.created(TaskJson.of(task, tasks.run(session, task)));
  }
}
