package remora.agentsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.access.entity.Refusal;
import remora.agentsapi.boundary.PlanShapes.PlanShape;
import remora.replay.boundary.Plans;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/** The plan that a successful task left. */
@Path(BrowserAgentsDialect.PATH + "/{id}/tasks/{index}/plan")
@Tag(name = "Browser agents")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class TaskPlanResource {

  static final String JAVA = "text/x-java-source";

  @Inject Caller caller;
  @Inject RunAnswers answers;
  @Inject Plans plans;

  @Operation(
      operationId = "getTaskPlan",
      summary = "Get the plan of a successful task",
      description =
          "How tasks like this one are done the next time, or the same as a class in Java"
              + " (Selenium, JUnit 5; Accept: text/x-java-source). It names input values and holds"
              + " none.")
  @APIResponse(
      responseCode = "200",
      description = "The plan.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = PlanShape.class),
            example = PlanShapes.EXAMPLE),
        @Content(mediaType = JAVA, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_ID)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Produces("application/json;charset=utf-8")
  public StreamingOutput json(
      @Parameter(
              description = "Id of a run.",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-fA-F]{24}$"))
          @PathParam("id")
          String id,
      @Parameter(
              description = "Index of a task, from 0.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
          @PathParam("index")
          String index) {
    JsonObject plan =
        plans.json(caller.tenant(), task(id, index)).orElseThrow(TaskPlanResource::none);
    return RunAnswers.document(plan);
  }

  @Operation(hidden = true)
  @GET
  @Produces(JAVA + ";charset=utf-8")
  public String java(@PathParam("id") String id, @PathParam("index") String index) {
    return plans.java(caller.tenant(), task(id, index)).orElseThrow(TaskPlanResource::none);
  }

  private Task task(String id, String index) {
    Run run = answers.require(caller.tenant(), id);
    boolean number = !index.isEmpty() && index.length() < 5;
    if (!number || !index.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.invalid("A task's index is a number from 0.");
    }
    return answers.task(run.id(), Integer.parseInt(index));
  }

  private static Refusal none() {
    return new Refusal(Refusal.Reason.NOT_FOUND, "This task left no plan.");
  }
}
