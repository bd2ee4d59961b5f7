package remora.files.entity;

/** A call on files that is not carried out, with the reason in words for who made it. */
public final class FileProblem extends RuntimeException {

  /** Why. */
  public enum Reason {
    /** No path or name that is allowed, or not of the kind of thing that the call is about. */
    INVALID,
    NOT_FOUND,
    /** Something else is there already. */
    EXISTS,
    /** A folder that would have to be empty. */
    NOT_EMPTY,
    NOT_A_FOLDER,
    TOO_LARGE,
    /** The session has used up its room. */
    FULL
  }

  private final Reason reason;

  public FileProblem(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public static FileProblem invalid(String message) {
    return new FileProblem(Reason.INVALID, message);
  }

  public static FileProblem notFound(String path) {
    return new FileProblem(Reason.NOT_FOUND, "There is no \"" + path + "\".");
  }

  public Reason reason() {
    return reason;
  }
}
