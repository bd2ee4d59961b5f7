package remora.runs.entity;

/** State of a run. */
public enum RunStatus {
  /** At least one task has no result yet. */
  PROCESSING,
  /** Every task has a result, whatever it is. */
  COMPLETED,
  /** Given up as a whole; the run's error says why. */
  FAILED;

  /** The legal moves. */
  public boolean mayBecome(RunStatus next) {
    return switch (this) {
      case PROCESSING -> next == COMPLETED || next == FAILED;
      case COMPLETED, FAILED -> false;
    };
  }
}
