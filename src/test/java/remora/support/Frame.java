package remora.support;

import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * One event of a stream.
 *
 * @param bytes length of the frame with its blank line
 * @param at when its last byte was read, since the request was sent
 */
public record Frame(String event, JsonObject data, int bytes, Duration at) {}
