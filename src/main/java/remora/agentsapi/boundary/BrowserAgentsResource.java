package remora.agentsapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import remora.access.boundary.Caller;
import remora.agentsapi.boundary.Schemas.BalanceShape;
import remora.agentsapi.boundary.Schemas.BatchResultShape;
import remora.agentsapi.boundary.Schemas.QueueStatusShape;
import remora.agentsapi.boundary.Schemas.RunListShape;
import remora.agentsapi.boundary.Schemas.RunRequestShape;

/** The browser agents API: start runs in three modes, read them, list them, watch them. */
@Path(BrowserAgentsDialect.PATH)
@Tag(name = "Browser agents")
@APIResponse(responseCode = "401", ref = Contract.UNAUTHORIZED)
@APIResponse(responseCode = "429", ref = Contract.TOO_MANY)
@APIResponse(responseCode = "500", ref = Contract.INTERNAL)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
@RequestScoped
public class BrowserAgentsResource {

  private static final String JSON = "application/json;charset=utf-8";
  private static final String EVENTS = "text/event-stream;charset=utf-8";

  @Inject Caller caller;
  @Inject RunAnswers answers;
  @Inject RunStreams streams;
  @Inject SyncAnswers waits;
  @Inject RunStarts starts;
  @Inject Account account;

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
            schema = @Schema(type = SchemaType.STRING),
            example = Examples.STREAM)
      })
  @APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
  @APIResponse(responseCode = "402", ref = Contract.PAYMENT)
  @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
  @APIResponse(responseCode = "415", ref = Contract.NOT_JSON)
  @POST
  @Produces(JSON)
  public void create(
      @Parameter(
              description = "The same as idempotencyKey in the body.",
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
      @Context SseEventSink sink,
      @Context Sse sse) {
    RunRequest request = RunRequest.of(caller.object(), Optional.ofNullable(idempotencyKey));
    streams.start(caller.tenant(), request, links(), sink, sse);
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
      operationId = "attachToRun",
      summary = "Watch a run",
      description = "A snapshot with all steps so far, then live events, then done.")
  @SecurityRequirement(name = Contract.KEY)
  @SecurityRequirement(name = Contract.KEY_IN_QUERY)
  @APIResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = Contract.EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              example = Examples.STREAM))
  @APIResponse(responseCode = "400", ref = Contract.BAD_ID)
  @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
  @GET
  @Path("{id}/stream")
  @Produces(EVENTS)
  public void attach(
      @Parameter(
              description = "Id of a run.",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-fA-F]{24}$"))
          @PathParam("id")
          String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    streams.attach(caller.tenant(), id, links(), sink, sse);
  }

  @Operation(operationId = "getQueueStatus", summary = "Your tasks in the queue")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = QueueStatusShape.class),
            example = Examples.STATUS)
      })
  @GET
  @Path("_system/status")
  @Produces(JSON)
  public StreamingOutput status() {
    return RunAnswers.document(account.status(caller.tenant()));
  }

  @Operation(operationId = "getCapacity", summary = "How busy the server is")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = Examples.CAPACITY)
      })
  @GET
  @Path("_system/capacity")
  @Produces(JSON)
  public StreamingOutput capacity() {
    return RunAnswers.document(account.capacity(caller.tenant()));
  }

  @Operation(operationId = "getBalance", summary = "Your credits")
  @APIResponse(
      responseCode = "200",
      description = "The balance.",
      content = {
        @Content(
            mediaType = Contract.JSON,
            schema = @Schema(implementation = BalanceShape.class),
            example = Examples.BALANCE)
      })
  @GET
  @Path("_system/balance")
  @Produces(JSON)
  public StreamingOutput balance() {
    return RunAnswers.document(account.balance(caller.tenant()));
  }

  private Links links() {
    return Links.of(publicUrl, uri.getBaseUri());
  }
}
