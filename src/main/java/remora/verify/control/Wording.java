package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of claims and pages. */
final class Wording {

  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i)(^|\\b)(is|are|was|were|has|have|had|contains?|includes?|equals?|shows?|says?|reads?|displays?|appears?|exists?|ends|starts|begins|does|do|did|isn't|aren't|doesn't|wasn't|been|succeeded|succeeds|changed|changes|loaded|loads|disappears|disappeared|visible|shown|no|not|see|there)(\\b|$)");
  private static final Set<String> FILL =
      Set.of(
          "the", "a", "an", "my", "your", "our", "some", "this", "that", "of", "user", "s", "new",
          "on", "to", "page's");
  private static final Set<String> KINDS =
      Set.of(
          "page", "screen", "message", "text", "heading", "section", "title", "word", "words",
          "label", "notice", "view", "phrase", "site");

  private Wording() {}

  /** True for a text with a verb of a claim in it. */
  static boolean claim(String text) {
    return CLAIM.matcher(text).find() && words(text).size() > 1;
  }

  static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}«»+]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  static String plain(String text) {
    return String.join(" ", words(text));
  }

  /**
   * A noun phrase without articles and without the noun that only says what kind of thing it is.
   */
  static String core(String phrase) {
    var words = new ArrayList<>(words(phrase));
    while (words.size() > 1 && FILL.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && KINDS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  /** True when the words of one stand together in the other. */
  static boolean within(String phrase, String text) {
    return !phrase.isBlank() && (" " + plain(text) + " ").contains(" " + plain(phrase) + " ");
  }

  static String singular(String word) {
    return word.length() > 3 && word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
            ? word.substring(0, word.length() - 1)
            : word;
  }
}
