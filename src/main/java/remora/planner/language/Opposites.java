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

  /** "Un" and two letters, as in "unit", are no negation. */
  private static final int SHORTEST = 2;

  private static final Set<String> PREPOSITIONS = Set.of("in", "on", "off", "inside", "outside");

  private Opposites() {}

  /** Whether one text has a word whose opposite the other has. */
  public static boolean apart(String one, String other) {
    List<String> words = Words.of(other);
    return Words.of(one).stream()
        .anyMatch(word -> words.stream().anyMatch(each -> PAIRS.contains(key(word, each))));
  }

  /**
   * Whether a label says the opposite of what is wanted: it has the opposite of a word, or its
   * "un-" form, and not the word itself.
   */
  static boolean deny(List<String> wanted, List<String> label) {
    for (int i = 0; i < wanted.size(); i++) {
      var word = wanted.get(i);
      if (loose(wanted, i) || label.contains(word)) {
        continue;
      }
      for (int j = 0; j < label.size(); j++) {
        var other = label.get(j);
        boolean facing = negated(word, other) || PAIRS.contains(key(word, other));
        if (facing && !loose(label, j) && !wanted.contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "In" and "on" before other words are prepositions: "orders in progress", "sign in". */
  private static boolean loose(List<String> words, int at) {
    return PREPOSITIONS.contains(words.get(at)) && (at == 0 || at < words.size() - 1);
  }

  private static boolean negated(String one, String other) {
    return (one.length() > SHORTEST && other.equals("un" + one))
        || (other.length() > SHORTEST && one.equals("un" + other));
  }

  /** The same both ways, and for several of them. */
  private static String key(String one, String other) {
    String first = Words.singular(one);
    String second = Words.singular(other);
    return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
  }
}
