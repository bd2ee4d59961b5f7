package remora.extract.control;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import remora.extract.control.Assignment.Pick;
import remora.extract.entity.Shape;

/**
 * Values that are known by what they may be: a chip of a record that says {@code Part-time} answers
 * a property with that legal value, whatever the chip is called.
 */
final class Choices {

  private Choices() {}

  /** The legal value that a record shows, if it shows exactly one of them. */
  static Optional<Pick> in(List<Cell> cells, Shape shape) {
    Pick only = null;
    for (JsonValue option : shape.enums()) {
      if (option instanceof JsonString text && text.getString().length() > 2) {
        List<String> words = Words.of(text.getString());
        Optional<Cell> cell =
            cells.stream()
                .filter(c -> c.method().equals("record") && Words.of(c.value()).equals(words))
                .findFirst();
        if (cell.isPresent() && only != null) {
          return Optional.empty();
        }
        only = cell.isPresent() ? new Pick(option, cell.get()) : only;
      }
    }
    return Optional.ofNullable(only);
  }
}
