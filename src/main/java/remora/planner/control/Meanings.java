package remora.planner.control;

import java.util.List;
import java.util.Optional;

/**
 * Tells which of a page's labels means what a person said, where neither the lexicon nor the
 * letters do. It is asked for little: when nothing on the page was found by them, or several things
 * equally well.
 */
@FunctionalInterface
public interface Meanings {

  /** Knows nothing. */
  Meanings NONE = (said, labels) -> Optional.empty();

  /**
   * The label that means it.
   *
   * @param labels as they stand on the page, the best visible first
   * @return one of them; empty where none does or it cannot be told which
   */
  Optional<String> closest(String said, List<String> labels);
}
