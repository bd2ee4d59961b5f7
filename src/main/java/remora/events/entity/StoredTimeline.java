package remora.events.entity;

/** Which stored timeline: the pieces of one attempt at one task. */
public record StoredTimeline(String taskId, int attempt, int chunks) {}
