package remora.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario counted.
 *
 * @param kept whether the promise held, and the control showed the fault
 * @param figures in words and numbers
 */
record Finding(boolean kept, List<String> figures) {

  /** Collects figures, each with whether it is as promised. */
  static final class Notes {

    private final List<String> figures = new ArrayList<>();
    private boolean kept = true;

    /** A number that must be this. */
    Notes must(String what, long found, long wanted) {
      kept &= found == wanted;
      figures.add(what + " " + found + (found == wanted ? "" : " (WANTED " + wanted + ")"));
      return this;
    }

    /** A number that must not be more than this. */
    Notes atMost(String what, Number number, Number limit) {
      double found = number.doubleValue();
      double most = limit.doubleValue();
      kept &= found <= most;
      figures.add(
          String.format("%s %.1f (at most %.1f%s)", what, found, most, found <= most ? "" : "!"));
      return this;
    }

    /** A number of a control that must show the fault. */
    Notes control(String what, long found) {
      kept &= found > 0;
      figures.add("control: " + what + " " + found + (found > 0 ? "" : " (WANTED more than 0)"));
      return this;
    }

    /** A number that promises nothing. */
    Notes tell(String what, Object found) {
      figures.add(what + " " + found);
      return this;
    }

    Finding end() {
      return new Finding(kept, List.copyOf(figures));
    }
  }
}
