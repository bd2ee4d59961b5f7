package remora.planner.view;

/**
 * Estimates how many tokens a text takes, without a tokenizer: models behind the same protocol have
 * different ones. It errs upwards: English pages measured 1.3 to 1.9 times the tokens of OpenAI's
 * encodings (docs/adr/0006). Text made to be hard to encode can still take more, which is why a
 * task's budget is counted in what the endpoint reports where it reports it.
 */
public final class Tokens {

  private static final int LETTERS = 4;
  private static final int DIGITS = 3;

  private Tokens() {}

  /** 0 for an empty text. */
  public static int in(CharSequence text) {
    int tokens = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (letter(c)) {
        while (end < text.length() && letter(text.charAt(end))) {
          end++;
        }
        tokens += (end - i + LETTERS - 1) / LETTERS;
      } else if (digit(c)) {
        while (end < text.length() && digit(text.charAt(end))) {
          end++;
        }
        tokens += (end - i + DIGITS - 1) / DIGITS;
      } else if (c == ' ') {
        while (end < text.length() && text.charAt(end) == ' ') {
          end++;
        }
        // One blank belongs to the word behind it.
        tokens += end - i > 1 ? 1 : 0;
      } else {
        tokens += other(c);
      }
      i = end;
    }
    return tokens;
  }

  /** The longest beginning of the text, at most so many tokens, cut between characters. */
  public static String first(String text, int most) {
    if (in(text) <= most) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (in(text.substring(0, middle)) + 1 <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean split = low > 0 && Character.isHighSurrogate(text.charAt(low - 1));
    return most < 1 ? "" : text.substring(0, split ? low - 1 : low) + "…";
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Punctuation 1; letters of two bytes in UTF-8 1, of three 2, of four 4 (a surrogate is half).
   */
  private static int other(char c) {
    return c < 0x800 || c == '…' || c == '•' || c == '–' || c == '’' ? 1 : 2;
  }
}
