package remora.planner.view;

/**
 * Takes out of a page's text what a person does not see and a model would read: control characters,
 * characters without width, changes of direction, tags and variation selectors (all used to hide
 * instructions), and marks that models take for the borders of a conversation.
 */
public final class Clean {

  private Clean() {}

  /** The text in one line, white space folded. */
  public static String line(String text) {
    var clean = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!blank) {
          clean.append(' ');
        }
        blank = true;
      } else if (!hidden(c)) {
        clean.appendCodePoint(c);
        blank = false;
      }
    }
    int length = clean.length();
    if (length > 0 && clean.charAt(length - 1) == ' ') {
      clean.setLength(length - 1);
    }
    return defused(clean.toString());
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    };
  }

  /** Chat templates' marks and our own signs lose their form; a page says them as words only. */
  private static String defused(String text) {
    return text.replace("<|", "< |")
        .replace("|>", "| >")
        .replace("[INST]", "(INST)")
        .replace("[/INST]", "(/INST)")
        .replace("<<SYS>>", "(SYS)")
        .replace("=====", "= = =")
        .replace("%input.", "% input.");
  }
}
