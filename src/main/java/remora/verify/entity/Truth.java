package remora.verify.entity;

/** Whether a condition holds. */
public enum Truth {
  TRUE,
  FALSE,
  /** The condition is not understood, or the page does not tell. Never a success. */
  UNKNOWN
}
