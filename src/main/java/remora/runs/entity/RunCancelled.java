package remora.runs.entity;

/**
 * Fired when a run was ended by its owner: in the store it has its end, its tasks may still work.
 */
public record RunCancelled(Run run) {}
