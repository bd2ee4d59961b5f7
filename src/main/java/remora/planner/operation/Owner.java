package remora.planner.operation;

import java.util.ArrayDeque;
import java.util.Set;
import remora.planner.language.Said;

/** Whose thing a clause is about: "by Bob", "from Bob", "Bob's", "that Bob wrote". */
final class Owner {

  private static final String[] WROTE = {"sent", "wrote", "posted", "shared", "left", "published"};
  private static final String[] END = {
    "to", "with", "and", "saying", "as", "by", "on", "onto", "in", "that", "which", "then", "for"
  };
  private static final Set<String> NOBODY =
      Set.of("me", "us", "you", "them", "him", "her", "it", "my", "the", "a", "this", "that", "i");

  private Owner() {}

  /** Empty where nobody is named. */
  static String of(Said said) {
    var by = plain(said.after("by", "from").before(END).text());
    if (!by.isEmpty()) {
      return by;
    }
    if (!said.owner().isEmpty()) {
      return said.owner();
    }
    var before = said.before(WROTE);
    return before.words().size() == said.words().size() ? "" : last(before.text());
  }

  /** The last words of a phrase as far as they are written like a name. */
  private static String last(String phrase) {
    var words = phrase.strip().split("\\s+", -1);
    var name = new ArrayDeque<String>();
    for (int i = words.length - 1; i > 0 && named(words[i]); i--) {
      name.addFirst(words[i]);
    }
    return plain(String.join(" ", name));
  }

  private static boolean named(String word) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.charAt(0)) || word.charAt(0) == '@')
        && !NOBODY.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private static String plain(String name) {
    var text = name.replaceFirst("^(?i)(the )?(user|person|contact) ", "").strip();
    return NOBODY.contains(text.toLowerCase(java.util.Locale.ROOT)) ? "" : text;
  }
}
