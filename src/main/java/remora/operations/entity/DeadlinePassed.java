package remora.operations.entity;

/** The time given to a piece of work is used up. */
public final class DeadlinePassed extends RuntimeException {

  public DeadlinePassed() {
    super("the deadline has passed");
  }
}
