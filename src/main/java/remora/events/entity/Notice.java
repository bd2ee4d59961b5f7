package remora.events.entity;

/**
 * What a listener to a run is told. Results are not carried: they are read from the store, where
 * the truth is.
 */
public sealed interface Notice {

  /** A task made a step. */
  record Stepped(RunnerEvent event) implements Notice {}

  /** A task has its result. */
  record TaskEnded(int taskIndex) implements Notice {}

  /** The run has ended; nothing follows. */
  record RunEnded() implements Notice {}

  /** Nothing has happened for a while. */
  record StillHere() implements Notice {}
}
