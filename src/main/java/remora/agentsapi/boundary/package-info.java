/**
 * Dialect A: batches of natural-language tasks, answered at once, by id, or as a stream. This
 * package knows JSON names, status codes and stream frames, and nothing else; taking it away leaves
 * a server that compiles.
 *
 * <p>The annotation holds what the operations have in common in the OpenAPI document: the key and
 * the errors.
 *
 * <p>HTTP → access (key, rate, body) → <b>parse (RunRequest) → one call (Runs, EventStreams) → map
 * (RunJson, RunStream)</b> → HTTP; frames of a stream → events (Client) → HTTP
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Remora browser agents",
            version = "1",
            description =
                "Send 1 to 1000 browser tasks in plain language; real Chromium does them. Answers"
                    + " come at once, by id, or as a stream of server-sent events.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = Contract.KEY),
    components =
        @Components(
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = Contract.KEY,
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  description = "An API key."),
              @SecurityScheme(
                  securitySchemeName = Contract.KEY_IN_QUERY,
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.QUERY,
                  apiKeyName = "apiKey",
                  description =
                      "For EventSource, which cannot set headers; only to attach to a stream.")
            },
            responses = {
              @APIResponse(
                  name = Contract.BAD_REQUEST,
                  description =
                      "The body cannot be used; the message names the place. Nothing was started.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "task", value = Examples.BAD_TASK),
                            @ExampleObject(name = "tooMany", value = Examples.BATCH_TOO_LARGE)
                          })),
              @APIResponse(
                  name = Contract.BAD_ID,
                  description = "The id cannot be one; or Last-Event-ID is not one of this run's.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.BAD_ID)),
              @APIResponse(
                  name = Contract.BAD_HEAD,
                  description = "A header of the request cannot be read.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.BAD_HEAD)),
              @APIResponse(
                  name = Contract.UNAUTHORIZED,
                  description = "The key is missing or unknown.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.UNAUTHORIZED)),
              @APIResponse(
                  name = Contract.PAYMENT,
                  description =
                      "The balance does not cover the least price of the tasks, or a trial is used"
                          + " up.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "credits", value = Examples.NO_CREDITS),
                            @ExampleObject(name = "trial", value = Examples.TRIAL_OVER)
                          })),
              @APIResponse(
                  name = Contract.NOT_FOUND,
                  description = "There is no such run, or it is not the caller's.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.NOT_FOUND)),
              @APIResponse(
                  name = Contract.KEY_IN_USE,
                  description = "The first request with this idempotency key has no answer yet.",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds after which trying again makes sense.",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.KEY_IN_USE)),
              @APIResponse(
                  name = Contract.KEY_REUSED,
                  description = "The idempotency key came before with another body.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.KEY_REUSED)),
              @APIResponse(
                  name = Contract.TOO_LARGE,
                  description = "The body has too many bytes.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.TOO_LARGE)),
              @APIResponse(
                  name = Contract.NOT_JSON,
                  description = "The body is not JSON and does not claim to be.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.NOT_JSON)),
              @APIResponse(
                  name = Contract.TOO_MANY,
                  description =
                      "Too many requests in a minute, or, when creating a run, too many tasks in"
                          + " the queue.",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds after which trying again makes sense.",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "rate", value = Examples.RATE_LIMITED),
                            @ExampleObject(name = "queue", value = Examples.QUEUE_FULL)
                          })),
              @APIResponse(
                  name = Contract.INTERNAL,
                  description = "A failure of the server.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.INTERNAL)),
              @APIResponse(
                  name = Contract.BUSY,
                  description =
                      "All event streams are taken (work goes on; poll instead), the store does not"
                          + " answer, or too many large or slow bodies come in.",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds after which trying again makes sense.",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          example = Examples.STREAMS_FULL))
            }))
package remora.agentsapi.boundary;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import remora.agentsapi.boundary.Schemas.ErrorShape;
