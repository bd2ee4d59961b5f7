package remora.agentsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.agentsapi.boundary.Schemas.BatchResultShape;
import remora.agentsapi.boundary.Schemas.RunListShape;
import remora.agentsapi.boundary.Schemas.RunRequestShape;
import remora.runs.boundary.Cancellation;

/** The browser agents API: start runs in three modes, read them, list them, watch them. */
@Path(BrowserAgentsDialect.PATH)
@Tag(name = "Browser agents")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class BrowserAgentsResource {

  static final String JSON = "application/json;charset=utf-8";
  static final String EVENTS = "text/event-stream;charset=utf-8";

  @Inject Caller caller;
  @Inject RunAnswers answers;
  @Inject RunStreams streams;
  @Inject SyncAnswers waits;
  @Inject RunStarts starts;
  @Inject Cancellation cancellation;

  @Inject
  @ConfigProperty(name = "remora.public-url")
  Optional<String> publicUrl;

  @Context UriInfo uri;

  @Operation(
      operationId = "createRun",
      summary = "Start a run",
      description =
          "Waits for all tasks, or answers at once (async), or streams (stream). A client that goes"
              + " away stops its stream, not the run.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Contract.JSON,
              schema = @Schema(implementation = RunRequestShape.class),
              examples = {
                @ExampleObject(name = "wait", value = Examples.REQUEST),
                @ExampleObject(name = "async", value = Examples.ASYNC_REQUEST),
                @ExampleObject(name = "stream", value = Examples.STREAM_REQUEST)
              }))
  @APIResponse(
      responseCode = "200",
      headers =
          @Header(
              name = Contract.REPLAYED,
              description =
                  "true when this is the answer to an earlier request with the same idempotency"
                      + " key; else absent.",
              schema = @Schema(type = SchemaType.BOOLEAN)),
      description =
          "The finished run, its stub (async), or its stream (stream). A blank may precede the JSON"
              + " every ten seconds.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = BatchResultShape.class),
            examples = {
              @ExampleObject(name = "wait", value = Examples.COMPLETED),
              @ExampleObject(name = "async", value = Examples.STUB)
            }),
        @Content(
            mediaType = Contract.EVENTS,
            schema = @Schema(description = Contract.EVENT_DATA),
            example = Examples.STREAM)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "402", ref = Contract.PAYMENT)
  @APIResponse(responseCode = "409", ref = Contract.KEY_IN_USE)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @APIResponse(responseCode = "422", ref = Contract.KEY_REUSED)
  @POST
  @Produces(JSON)
  public void create(
      @Parameter(
              description =
                  "What a repeated request carries too; the same as idempotencyKey in the body. For"
                      + " 24 hours a repeat is given the run of the first request: its answer, or"
                      + " 409 while that is not there yet; a stream starts with a snapshot.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 255))
          @HeaderParam("Idempotency-Key")
          String idempotencyKey,
      @Suspended AsyncResponse response) {
    RunRequest request = RunRequest.of(caller.object(), Optional.ofNullable(idempotencyKey));
    if (request.async()) {
      response.resume(starts.async(caller.tenant(), request));
    } else {
      waits.answer(caller.tenant(), request, response);
    }
  }

  @Operation(hidden = true)
  @POST
  @Produces(EVENTS)
  public void createStreamed(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @Suspended AsyncResponse response,
      @Context HttpServletRequest servlet) {
    RunRequest request = RunRequest.of(caller.object(), Optional.ofNullable(idempotencyKey));
    streams.start(caller.tenant(), request, links(), Exchange.of(servlet, response));
  }

  @Operation(
      operationId = "listRuns",
      summary = "List your runs",
      description =
          "Newest first. A run in progress shows a stub of its first task, a finished one its"
              + " results.")
  @APIResponse(
      responseCode = "200",
      description = "A piece of the list.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = RunListShape.class),
            example = Examples.LIST)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_HEAD)
  @GET
  @Produces(JSON)
  public StreamingOutput list(
      @Parameter(
              description = "Most runs in the answer. Brought into its range.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @QueryParam("limit")
          String limit,
      @Parameter(
              description = "Runs to leave out at the beginning.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
          @QueryParam("skip")
          String skip,
      @Parameter(
              description = "Only runs in this state.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"processing", "completed", "failed"}))
          @QueryParam("status")
          String status) {
    ListQuery query =
        ListQuery.of(
            Optional.ofNullable(limit), Optional.ofNullable(skip), Optional.ofNullable(status));
    return answers.page(caller.tenant(), query);
  }

  @Operation(operationId = "getRun", summary = "Get a run")
  @APIResponse(
      responseCode = "200",
      description = "The run.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = BatchResultShape.class),
            examples = {
              @ExampleObject(name = "completed", value = Examples.COMPLETED),
              @ExampleObject(name = "processing", value = Examples.PROCESSING),
              @ExampleObject(name = "includeEvents", value = Examples.WITH_EVENTS)
            })
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_ID)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Path("{id}")
  @Produces(JSON)
  public StreamingOutput find(
      @Parameter(
              description = "Id of a run.",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-fA-F]{24}$"))
          @PathParam("id")
          String id,
      @Parameter(
              description = "With the steps of each task.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("includeEvents")
          String includeEvents) {
    boolean wanted = "true".equalsIgnoreCase(includeEvents) || "1".equals(includeEvents);
    return answers.one(answers.require(caller.tenant(), id), wanted, links());
  }

  @Operation(
      operationId = "cancelRun",
      summary = "Cancel a run",
      description =
          "Ends what works and what waits. Finished tasks keep their results, the others end as"
              + " ERROR, the run as failed. A run that has ended stays as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The run as it is now.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = BatchResultShape.class),
            examples = {
              @ExampleObject(name = "cancelled", value = Examples.CANCELLED),
              @ExampleObject(name = "completed", value = Examples.COMPLETED)
            })
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_ID)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @DELETE
  @Path("{id}")
  @Produces(JSON)
  public StreamingOutput cancel(
      @Parameter(
              description = "Id of a run.",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-fA-F]{24}$"))
          @PathParam("id")
          String id) {
    cancellation.cancel(caller.tenant(), answers.require(caller.tenant(), id));
    return answers.one(answers.require(caller.tenant(), id), false, links());
  }

  private Links links() {
    return Links.of(publicUrl, uri.getBaseUri());
  }
}
