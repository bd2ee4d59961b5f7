package remora.planner.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which words mean the same on a page's controls, from {@code lexicon.txt}. A curated list, because
 * measured sentence encoders found only about three quarters of such pairs and mapped "send" to
 * "Email".
 */
public final class Lexicon {

  private static final int LONGEST = 5;
  private static final Map<String, String> GROUP_BY_TERM = load();

  private static final Set<String> FIRST_WORDS =
      GROUP_BY_TERM.keySet().stream()
          .filter(term -> term.indexOf(' ') > 0)
          .map(term -> term.substring(0, term.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());

  private Lexicon() {}

  /** True when both belong to one group, or are the same words. */
  public static boolean same(String one, String other) {
    return group(one).equals(group(other));
  }

  /** True when both are known terms and mean different things. */
  public static boolean distinct(String one, String other) {
    return knows(one) && knows(other) && !same(one, other);
  }

  /** The name of the term's group, or the term itself in normal form. */
  public static String group(String term) {
    var words = Words.of(term);
    return group(words, Words.content(words));
  }

  static String group(List<String> words, List<String> content) {
    var key = key(words);
    var group = GROUP_BY_TERM.get(key);
    return group == null ? GROUP_BY_TERM.getOrDefault(key(content), key) : group;
  }

  public static boolean knows(String term) {
    var words = Words.of(term);
    return knows(words, Words.content(words));
  }

  static boolean knows(List<String> words, List<String> content) {
    return GROUP_BY_TERM.containsKey(key(words)) || GROUP_BY_TERM.containsKey(key(content));
  }

  /** The words of a label, the longest known terms replaced by their group's name. */
  public static List<String> concepts(String label) {
    return concepts(Words.content(label));
  }

  static List<String> concepts(List<String> words) {
    var concepts = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int length = Math.min(LONGEST, words.size() - i);
      while (length > 1 && !known(words, i, length)) {
        length--;
      }
      var key = key(words.subList(i, i + length));
      concepts.add(GROUP_BY_TERM.containsKey(key) ? "*" + GROUP_BY_TERM.get(key) : key);
      i += length;
    }
    return concepts;
  }

  /** Only words that begin a term of several words are worth joining. */
  private static boolean known(List<String> words, int from, int length) {
    return FIRST_WORDS.contains(words.get(from))
        && GROUP_BY_TERM.containsKey(key(words.subList(from, from + length)));
  }

  /** Number of groups and of terms, for the test of the file. */
  static Map<String, Long> sizes() {
    return GROUP_BY_TERM.values().stream()
        .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
  }

  private static String key(List<String> words) {
    if (words.size() == 1) {
      return Words.singular(words.get(0));
    }
    var key = new StringBuilder();
    for (var word : words) {
      key.append(key.length() == 0 ? "" : " ").append(Words.singular(word));
    }
    return key.toString();
  }

  private static Map<String, String> load() {
    var groups = new HashMap<String, String>();
    for (var line : DataFile.lines("/remora/planner/lexicon.txt")) {
      var terms = line.split("\\|", -1);
      for (var term : terms) {
        groups.putIfAbsent(key(Words.of(term)), terms[0]);
        groups.putIfAbsent(key(Words.content(term)), terms[0]);
      }
    }
    return Map.copyOf(groups);
  }
}
