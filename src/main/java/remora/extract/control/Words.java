package remora.extract.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits names and sentences into lower-case words: {@code oldPrice}, {@code old_price}, {@code Old
 * price:} are one.
 */
final class Words {

  private static final Set<String> KEEP_S =
      Set.of(
          "address",
          "stars",
          "status",
          "sales",
          "news",
          "series",
          "species",
          "class",
          "business",
          "points",
          "reviews",
          "pages",
          "details",
          "ratings",
          "comments",
          "views",
          "hours",
          "bus",
          "was",
          "is",
          "this",
          "votes",
          "likes",
          "upvotes",
          "replies",
          "categories",
          "dimensions",
          "units",
          "pieces",
          "steps",
          "directions",
          "residents",
          "inhabitants",
          "beds",
          "baths",
          "bedrooms",
          "bathrooms",
          "hits",
          "starts",
          "ends",
          "begins",
          "expires",
          "keywords",
          "savings");

  private Words() {}

  /** The words of a name or sentence, punctuation dropped, camel case and digits separated. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    String clean = fold(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean next = i + 1 < clean.length() && Character.isLowerCase(clean.charAt(i + 1));
      if (!Character.isLetterOrDigit(c) && c != '#') {
        flush(word, words);
      } else {
        boolean camel =
            Character.isUpperCase(c)
                && (Character.isLowerCase(before) || (Character.isUpperCase(before) && next));
        if (camel || (Character.isLetter(before) && isYear(clean, i))) {
          flush(word, words);
        }
        word.append(Character.toLowerCase(c));
      }
      before = c;
    }
    flush(word, words);
    return words;
  }

  /** Four digits and no more: {@code revenue2023} is two words, {@code isbn13} is one. */
  private static boolean isYear(String text, int at) {
    for (int i = at; i < at + 4; i++) {
      if (i >= text.length() || !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return at + 4 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 4));
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Compatibility forms (full-width letters, ligatures) as plain letters, accents kept out. */
  static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A plural as its singular; words that only look like plurals stay. */
  static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || KEEP_S.contains(word)) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }

  static List<String> singulars(List<String> words) {
    return words.stream().map(Words::singular).toList();
  }

  /** Runs of white space as one blank, no-break blanks included. */
  static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff') {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
