package remora.planner.language;

import java.text.Normalizer;
import java.util.Map;

/**
 * Brings an instruction into one spelling: NFKC, straight quotes, plain dashes, single spaces; line
 * breaks stay.
 */
final class Normaliser {

  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '‟', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '`', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '→', ";"));

  private Normaliser() {}

  static String normalise(String instruction) {
    var text = new StringBuilder();
    Normalizer.normalize(instruction, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            point -> {
              var plain = PLAIN.get(point);
              if (plain != null) {
                text.append(plain);
              } else if (point == '\n' || !Character.isWhitespace(point)) {
                text.appendCodePoint(point);
              } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
              }
            });
    return text.toString().strip();
  }
}
