package remora.extract.control;

import java.util.Locale;
import java.util.Set;

/**
 * Looks for words in class names and identifiers. By hand, not by pattern: a page of 2 MB asks this
 * half a million times, and a linear-time pattern engine made it half of all extraction time.
 */
final class ClassNames {

  private ClassNames() {}

  /**
   * Whether one of the words of {@code names}, cut at blanks, dashes and underscores, is in the
   * set.
   */
  static boolean anyIn(String names, Set<String> words) {
    int start = 0;
    int length = names.length();
    while (start < length) {
      int end = start;
      while (end < length && !isCut(names.charAt(end))) {
        end++;
      }
      if (end > start && words.contains(names.substring(start, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean isCut(char c) {
    return c == '-' || c == '_' || c == ' ' || c == '\n' || c == '\t';
  }

  /** The letters a name starts with, in lower case. */
  static String prefix(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Digits in the longest run. */
  static int digits(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
