package remora.vault.entity;

/** A vault that gives no secret. Its message may go to the tenant: it never holds a secret. */
public final class VaultFailure extends RuntimeException {

  /** What is wrong. */
  public enum Reason {
    /** No answer, none in time, or one that nothing can be made of. */
    UNREACHABLE,
    /** It knows this server, but refuses: wrong role, secret id or policy. */
    REFUSED,
    /** There is nothing at the path. */
    NO_SECRET,
    /** The secret lacks a field, or it cannot be used. */
    MISSING_FIELD
  }

  private final Reason reason;

  public VaultFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
