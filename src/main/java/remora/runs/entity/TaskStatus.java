package remora.runs.entity;

/** State of a task. Only {@link #SUCCESS} is billed. */
public enum TaskStatus {
  /** Queued or running. */
  PENDING,
  SUCCESS,
  ERROR,
  /** The task's own time limit was hit. */
  TIMEOUT,
  /** The site refuses robots, this address or this region. */
  BLOCKED,
  /** A captcha stands in the way. */
  CAPTCHA_FAILED,
  /** Redirects or actions went round in a circle. */
  LOOP,
  /** A needed element is not on the page. */
  NO_TARGET;

  public boolean isFinal() {
    return this != PENDING;
  }

  /** The legal moves. */
  public boolean mayBecome(TaskStatus next) {
    return switch (this) {
      case PENDING -> next != PENDING;
      case SUCCESS, ERROR, TIMEOUT, BLOCKED, CAPTCHA_FAILED, LOOP, NO_TARGET -> false;
    };
  }
}
