package remora.planner.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;

/** Whether fields still show what was put into them: pages correct, cut and refuse values. */
final class Kept {

  /** A telephone field may show the country elsewhere. */
  private static final int SHORTEST_REST = 5;

  /** Fields that show a value in the browser's own writing: "14:24" for "2:24 PM". */
  private static final Set<String> OWN_WRITING =
      Set.of("date", "time", "datetime-local", "month", "week", "color", "range");

  private Kept() {}

  /**
   * Done, or the end at the first field that shows something else.
   *
   * @param given values by the ref of their field; fields that are gone are left out
   */
  static Move all(Scene scene, Map<String, String> given) {
    for (var field : new Fields(scene).all()) {
      var value = given.getOrDefault(field.node().ref(), "");
      var shown = value.isEmpty() ? Optional.<String>empty() : lost(field, value);
      if (shown.isPresent()) {
        return new Move.Stuck(
            "The field '"
                + field.label()
                + "' did not keep its value and shows '"
                + shown.get()
                + "'.",
            List.of(field.label()));
      }
    }
    return new Move.Done();
  }

  /**
   * What the field shows instead of the value; empty when it shows the value, however it is
   * written, or nothing that could be compared.
   */
  static Optional<String> lost(Field field, String value) {
    var node = field.node();
    return switch (field.kind()) {
      case SELECT ->
          Setting.option(field, value)
              .filter(label -> !node.value().isEmpty() && !shows(node.value(), label))
              .map(label -> node.value());
      case TEXT -> shows(node.value(), value) ? Optional.empty() : typed(node, value);
      default -> Optional.empty();
    };
  }

  /** An empty field may have turned the text into a tag beside it. */
  private static Optional<String> typed(Node node, String value) {
    var shown = plain(node.value());
    var wanted = plain(value);
    boolean rest =
        shown.length() >= SHORTEST_REST
            && shown.chars().allMatch(Character::isDigit)
            && wanted.endsWith(shown);
    boolean date = Dates.iso(value).isPresent() || OWN_WRITING.contains(node.attribute("type"));
    return shown.isEmpty() || rest || date ? Optional.empty() : Optional.of(node.value());
  }

  private static boolean shows(String text, String value) {
    return plain(text).equals(plain(value)) || number(text).equals(number(value));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** The number that a text is, in one way of writing; the text where it is none. */
  private static String number(String text) {
    var folded = text.strip();
    try {
      return new BigDecimal(folded).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return folded;
    }
  }
}
