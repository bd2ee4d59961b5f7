package remora.planner.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of labels, brought into one form for comparing. */
public final class Words {

  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "a",
          "an",
          "your",
          "my",
          "our",
          "please",
          "of",
          "to",
          "for",
          "in",
          "on",
          "at",
          "by",
          "is",
          "be",
          "this",
          "that",
          "its",
          "their",
          "his",
          "her",
          "here",
          "field",
          "optional",
          "required",
          "with");

  private Words() {}

  /** Lower case, no accents, no punctuation, camel case and snake case cut into words. */
  public static List<String> of(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    var plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’') {
        continue;
      }
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if (hump || !Character.isLetterOrDigit(c)) {
        flush(word, words);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == '+' || c == '×' || c == '✕') {
        words.add(c == '+' ? "+" : "x");
      }
      before = c;
    }
    flush(word, words);
    return words;
  }

  public static String plain(String text) {
    return String.join(" ", of(text));
  }

  /** The words that carry meaning, in singular; all words when none does. */
  public static List<String> content(String text) {
    return content(of(text));
  }

  static List<String> content(List<String> words) {
    var all = words.stream().map(Words::singular).toList();
    var content = all.stream().filter(word -> !EMPTY.contains(word)).toList();
    return content.isEmpty() ? all : content;
  }

  /** A noun's singular by spelling: good enough to compare, not meant to be read. */
  public static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean sibilant =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    if (sibilant) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
