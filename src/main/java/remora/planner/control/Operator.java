package remora.planner.control;

import java.util.Optional;

/** Carries out one kind of clause that takes more than finding one element and using it. */
public interface Operator {

  /**
   * Reads a clause as it was written, with its quotes.
   *
   * @return empty when the clause is about something else. What it returns may still {@link
   *     Move.Pass} when it sees the page; the ordinary reading of the clause is tried then.
   */
  Optional<Pursuit> read(String clause);
}
