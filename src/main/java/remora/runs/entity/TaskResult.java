package remora.runs.entity;

import jakarta.json.JsonValue;
import java.time.Duration;

/**
 * How a task ended.
 *
 * @param status a final one
 * @param data wanted data or answer text; {@link JsonValue#NULL} when there is none
 * @param creditsMicro price in millionths of a credit, 0 unless SUCCESS
 * @param duration wall-clock time of the attempt that counts
 * @param error why it is not SUCCESS, else empty
 */
public record TaskResult(
    TaskStatus status, JsonValue data, long creditsMicro, Duration duration, String error) {}
