package remora.events.boundary;

import java.util.Optional;

/**
 * What a stream's client is still to be told, made piece by piece as the client takes it. Called by
 * one thread at a time, never by the thread that does the work; may read from the store.
 */
public interface Frames {

  /** The next piece, empty when there is nothing to tell for now. */
  Optional<Frame> next();

  /** Whether something waits to be told. */
  boolean isWaiting();

  /** Whether the last piece has been given. */
  boolean isOver();
}
