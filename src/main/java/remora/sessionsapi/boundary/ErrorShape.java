package remora.sessionsapi.boundary;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error in the OpenAPI document.
 *
 * @param error what a program tells it by, in snake case
 * @param details where in the request; only with some
 */
@Schema(
    name = "SessionsError",
    requiredProperties = {"error", "message", "statusCode"})
record ErrorShape(
    String error,
    String message,
    int statusCode,
    @Schema(type = SchemaType.OBJECT, description = "Where in the request, such as actionIndex.")
        Object details) {}
