package remora.planner.llm;

/** A model gave no usable answer. The message says why, in words for a person. */
public final class ModelFailure extends RuntimeException {

  private final boolean malformed;

  private ModelFailure(String message, boolean malformed) {
    super(message);
    this.malformed = malformed;
  }

  /** It cannot be reached, refuses, or takes too long. */
  public static ModelFailure noAnswer(String message) {
    return new ModelFailure(message, false);
  }

  /** It answered something that is no answer; asking again may help. */
  public static ModelFailure malformed(String message) {
    return new ModelFailure(message, true);
  }

  boolean isMalformed() {
    return malformed;
  }
}
