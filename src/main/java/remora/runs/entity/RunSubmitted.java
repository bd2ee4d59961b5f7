package remora.runs.entity;

/** Fired when a run and all its tasks are stored. The queue listens; runs do not know it. */
public record RunSubmitted(Run run) {}
