package remora.planner.language;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A label taken apart for comparing. Parts are made when first asked for: a page has thousands of
 * labels, and most are told apart by their first words. Short ones are kept, since a page says the
 * same labels at each step; the parts are immutable, so that two tasks may share one.
 */
public final class Phrase {

  private static final int KEPT = 4096;
  private static final int SHORT = 80;
  private static final Map<String, Phrase> SEEN = new ConcurrentHashMap<>();

  private final String text;
  private final List<String> words;
  private List<String> content = List.of();
  private List<String> concepts = List.of();
  private Set<String> triples = Set.of();
  private String group = "";

  private Phrase(String text) {
    this.text = text;
    this.words = List.copyOf(Words.of(text));
  }

  public static Phrase of(String text) {
    if (text.length() > SHORT) {
      return new Phrase(text);
    }
    var seen = SEEN.get(text);
    if (seen != null) {
      return seen;
    }
    if (SEEN.size() >= KEPT) {
      SEEN.clear();
    }
    var phrase = new Phrase(text);
    SEEN.put(text, phrase);
    return phrase;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  List<String> words() {
    return words;
  }

  List<String> content() {
    if (content.isEmpty()) {
      content = List.copyOf(Words.content(words));
    }
    return content;
  }

  List<String> concepts() {
    if (concepts.isEmpty()) {
      concepts = List.copyOf(Lexicon.concepts(content()));
    }
    return concepts;
  }

  String group() {
    if (group.isEmpty()) {
      group = Lexicon.group(words, content());
    }
    return group;
  }

  boolean known() {
    return Lexicon.knows(words, content());
  }

  /** Runs of three letters, the word's ends marked by a space. */
  Set<String> triples() {
    if (triples.isEmpty()) {
      var padded = " " + String.join(" ", words) + " ";
      var found = new HashSet<String>();
      for (int i = 0; i + 3 <= padded.length(); i++) {
        found.add(padded.substring(i, i + 3));
      }
      triples = Set.copyOf(found);
    }
    return triples;
  }

  int length() {
    return words.stream().mapToInt(word -> word.length() + 1).sum() - 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
