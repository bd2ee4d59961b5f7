package remora.planner.visual;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.planner.language.DataFile;

/** The colours that have names in CSS, from {@code colours.txt}. */
final class CssColours {

  private static final Map<String, String> CODES =
      DataFile.lines("/remora/planner/colours.txt").stream()
          .map(line -> line.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

  private CssColours() {}

  /** {@code #rrggbb}; empty for a word that is no colour. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
  }
}
