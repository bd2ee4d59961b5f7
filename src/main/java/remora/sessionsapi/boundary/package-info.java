/**
 * Dialect B: scripted browser sessions. This package knows JSON names and status codes, and nothing
 * else; taking it away leaves a server that compiles. A resource reads a request, calls one method
 * of {@code sessions}, {@code vault} or {@code files}, and writes what came of it.
 *
 * <p>The annotation holds the errors that operations have in common in the OpenAPI document; what
 * is said of the document as a whole stands beside the first dialect.
 *
 * <p>HTTP → access (key, rate, body) → <b>parse (TaskRequest) → one call (Tasks, Sessions) → map
 * (SessionJson)</b> → HTTP
 */
@OpenAPIDefinition(
    info = @Info(title = "Remora browser agents", version = "1"),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = Contract.BAD_REQUEST,
                  description =
                      "The request cannot be used; the message names the place. Nothing was done.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "action", value = Contract.BAD_REQUEST_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.UNAUTHORIZED,
                  description = "The key is missing or unknown.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "key", value = Contract.UNAUTHORIZED_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.NOT_FOUND,
                  description =
                      "There is no such session, or it is not the caller's, or it has ended.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "session", value = Contract.NOT_FOUND_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.NOTHING_FITS,
                  description = "There is no such session, or a selector fits nothing on the page.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "session", value = Contract.NOT_FOUND_EXAMPLE),
                            @ExampleObject(name = "selector", value = Contract.NOTHING_FITS_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.TIMED_OUT,
                  description = "Something was not done in its time.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "wait", value = Contract.TIMED_OUT_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.TOO_LARGE,
                  description = "The body has too many bytes.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "body", value = Contract.TOO_LARGE_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.NOT_JSON,
                  description = "The body is not JSON and does not claim to be.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "type", value = Contract.NOT_JSON_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.UNPROCESSABLE,
                  description = "It was understood and cannot be done.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(
                                name = "navigation",
                                value = Contract.UNPROCESSABLE_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.TOO_MANY,
                  description = "Too many requests in a minute.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "rate", value = Contract.TOO_MANY_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.INTERNAL,
                  description = "A failure of the server.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "failure", value = Contract.INTERNAL_EXAMPLE)
                          })),
              @APIResponse(
                  name = Contract.BUSY,
                  description =
                      "No room for a session, too many calls on one, or its page or browser went"
                          + " away.",
                  content =
                      @Content(
                          mediaType = Contract.JSON,
                          schema = @Schema(implementation = ErrorShape.class),
                          examples = {
                            @ExampleObject(name = "room", value = Contract.BUSY_EXAMPLE),
                            @ExampleObject(name = "page", value = Contract.GONE_EXAMPLE)
                          }))
            }))
package remora.sessionsapi.boundary;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
