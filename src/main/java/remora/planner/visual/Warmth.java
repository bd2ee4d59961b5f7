package remora.planner.visual;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import remora.planner.language.Words;

/** What a page answers to a try: how near it is, or whether it is nearer than the last. */
record Warmth(OptionalInt level, int change, boolean found) {

  static final int HOT = 4;

  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("freezing", -4),
          Map.entry("frozen", -4),
          Map.entry("icy", -4),
          Map.entry("cold", -2),
          Map.entry("chilly", -1),
          Map.entry("cool", -1),
          Map.entry("far", -2),
          Map.entry("lukewarm", 0),
          Map.entry("tepid", 0),
          Map.entry("warm", 2),
          Map.entry("near", 2),
          Map.entry("close", 2),
          Map.entry("hot", HOT),
          Map.entry("burning", HOT),
          Map.entry("boiling", HOT));
  private static final Set<String> NEARER = Set.of("warmer", "hotter", "closer", "nearer");
  private static final Set<String> AWAY = Set.of("colder", "cooler", "farther", "further");
  private static final Set<String> FOUND = Set.of("found", "bingo", "correct", "congratulations");

  /** Of the lines of a page; the first that says something of the kind. */
  static Warmth of(List<String> lines) {
    for (var line : lines) {
      var words = Words.of(line);
      boolean nearer = words.stream().anyMatch(NEARER::contains);
      boolean away = words.stream().anyMatch(AWAY::contains);
      var levels =
          words.stream().map(LEVELS::get).filter(level -> level != null).distinct().toList();
      boolean found = words.stream().anyMatch(FOUND::contains);
      // A line that names both ends explains the game.
      if (found || nearer != away || levels.size() == 1) {
        int change = nearer == away ? 0 : nearer ? 1 : -1;
        var level =
            change == 0 && levels.size() == 1 ? OptionalInt.of(levels.get(0)) : OptionalInt.empty();
        return new Warmth(level, change, found);
      }
    }
    return new Warmth(OptionalInt.empty(), 0, false);
  }

  boolean silent() {
    return level.isEmpty() && change == 0 && !found;
  }
}
