package remora.verify.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A claim in lower case, its quoted parts replaced by marks ({@code «0»}) so that no rule reads
 * them as wording.
 *
 * @param words the claim
 * @param literals the quoted parts, by mark
 */
record Sentence(String words, List<String> literals) {

  static Sentence of(String condition) {
    var text =
        Normalizer.normalize(condition, Normalizer.Form.NFKC)
            .replaceAll("[“”„«»`]", "\"")
            .replaceAll("[‘’]", "'")
            .strip();
    var literals = new ArrayList<String>();
    var words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = closing(text, at);
      if (end > 0) {
        words.append('«').append(literals.size()).append('»');
        literals.add(text.substring(at + 1, end));
        at = end + 1;
      } else {
        words.append(text.charAt(at++));
      }
    }
    var plain = words.toString().replaceAll("\\s+", " ").replaceFirst("[.!?;]+$", "").strip();
    return new Sentence(plain, List.copyOf(literals));
  }

  /** Index of the quote that ends the literal beginning here; -1 when none begins. */
  private static int closing(String text, int at) {
    char c = text.charAt(at);
    boolean opens =
        c == '"' || (c == '\'' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))));
    int end = opens ? text.indexOf(c, at + 1) : -1;
    while (c == '\''
        && end > 0
        && end + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(end + 1))) {
      end = text.indexOf(c, end + 1);
    }
    return end;
  }

  Sentence with(String other) {
    return new Sentence(other.strip(), literals);
  }

  String lower() {
    return words.toLowerCase(Locale.ROOT);
  }

  /** The part of a claim with its literals back in place. */
  String filled(String part) {
    var filled = part;
    for (int i = 0; i < literals.size(); i++) {
      filled = filled.replace("«" + i + "»", literals.get(i));
    }
    return filled.strip();
  }

  static boolean quoted(String part) {
    return part.contains("«");
  }
}
