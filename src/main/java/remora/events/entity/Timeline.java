package remora.events.entity;

import java.util.List;

/**
 * What one attempt at a task did, or the end of it.
 *
 * @param attempt from 1
 */
public record Timeline(int attempt, List<RunnerEvent> events) {}
