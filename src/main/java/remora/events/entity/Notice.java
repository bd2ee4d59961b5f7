package remora.events.entity;

import java.util.Optional;

/**
 * What a listener to a run is told. Results are not carried: they are read from the store, where
 * the truth is.
 */
public sealed interface Notice {

  /** A task made a step; the run's live timelines have it. */
  record Stepped() implements Notice {}

  /**
   * A task has its result.
   *
   * @param timeline of the attempt that gave it; empty when who tells does not know it
   */
  record TaskEnded(int taskIndex, Optional<Timeline> timeline) implements Notice {}

  /** The run has ended; nothing follows. */
  record RunEnded() implements Notice {}

  /** This server tells nothing more; the run goes on without it. */
  record ServerStops() implements Notice {}

  /** Nothing has happened for a while. */
  record StillHere() implements Notice {}
}
