package remora.access.entity;

import java.util.OptionalInt;

/**
 * Who owns runs: everything behind one API key.
 *
 * @param id name in the configuration and in the store
 * @param creditsMicro credits granted in all, in millionths of a credit
 * @param inFlightTasks most tasks queued or running at one time
 * @param requestsPerMinute most API calls in a minute
 * @param trialTasks tasks that may ever be submitted, when this is a trial
 */
public record Tenant(
    String id,
    long creditsMicro,
    int inFlightTasks,
    int requestsPerMinute,
    OptionalInt trialTasks) {}
