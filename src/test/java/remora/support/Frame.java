package remora.support;

import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * One event of a stream.
 *
 * @param id what a client sends as Last-Event-ID to go on after it
 * @param bytes length of the frame with its blank line
 * @param at when its last byte was read, since the request was sent
 */
public record Frame(String event, JsonObject data, String id, int bytes, Duration at) {}
