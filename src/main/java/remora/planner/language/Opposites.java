package remora.planner.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that mean opposite things, by {@code opposites.txt}. */
public final class Opposites {

  private static final Set<String> PAIRS =
      DataFile.lines("/remora/planner/opposites.txt").stream()
          .map(line -> line.split(" ", -1))
          .map(pair -> key(pair[0], pair[1]))
          .collect(Collectors.toUnmodifiableSet());

  private Opposites() {}

  /** Whether one text has a word whose opposite the other has. */
  public static boolean apart(String one, String other) {
    List<String> words = Words.of(other);
    return Words.of(one).stream()
        .anyMatch(word -> words.stream().anyMatch(each -> PAIRS.contains(key(word, each))));
  }

  /** The same both ways, and for several of them. */
  private static String key(String one, String other) {
    String first = Words.singular(one);
    String second = Words.singular(other);
    return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
  }
}
