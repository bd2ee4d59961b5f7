package remora.planner.control;

import java.util.Optional;

/** Values that say yes or no. */
public final class Truths {

  private Truths() {}

  /** Empty for every other value. */
  public static Optional<Boolean> of(String value) {
    if (FieldFit.truth(value)) {
      return Optional.of(true);
    }
    return FieldFit.untruth(value) ? Optional.of(false) : Optional.empty();
  }
}
