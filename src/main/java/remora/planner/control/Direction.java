package remora.planner.control;

import java.util.List;
import java.util.Set;
import remora.planner.language.Words;

/** Which way a list is sorted, told by words: "high to low", "ascending". */
final class Direction {

  private static final Set<String> UP =
      Set.of("asc", "ascending", "increasing", "lowest", "cheapest", "low", "oldest", "a");
  private static final Set<String> DOWN =
      Set.of("desc", "descending", "decreasing", "highest", "high", "newest", "latest", "z");
  private static final Set<String> LINKS =
      Set.of("from", "to", "first", "order", "in", "the", "by");

  private Direction() {}

  /** 1 upwards, -1 downwards, 0 not said: the first such word decides. */
  static int of(String text) {
    return Words.of(text).stream()
        .filter(word -> UP.contains(word) || DOWN.contains(word))
        .findFirst()
        .map(word -> UP.contains(word) ? 1 : -1)
        .orElse(0);
  }

  /** What is sorted by. */
  static List<String> without(String text) {
    return Words.of(text).stream()
        .filter(word -> !UP.contains(word) && !DOWN.contains(word) && !LINKS.contains(word))
        .toList();
  }
}
