package remora.events.entity;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * One step of a task.
 *
 * @param seq number in its run, ascending from 1
 * @param iteration which round of observing and acting it belongs to, from 1; 0 outside the rounds
 */
public record RunnerEvent(
    long seq, int taskIndex, EventType type, JsonObject data, Instant at, int iteration) {}
