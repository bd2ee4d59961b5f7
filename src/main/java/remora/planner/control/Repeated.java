package remora.planner.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.planner.language.Lexicon;

/** "Confirm password" and "repeat e-mail" take the value once more; that invents nothing. */
final class Repeated {

  private Repeated() {}

  /**
   * The fields that ask for a value again, with that value.
   *
   * @param free fields that have got no value
   * @param values what was given to others, by key
   */
  static Map<Field, String> of(List<Field> free, Map<String, String> values) {
    var again = new LinkedHashMap<Field, String>();
    for (var field : free) {
      concept(field)
          .flatMap(
              name ->
                  values.entrySet().stream()
                      .filter(entry -> Lexicon.same(entry.getKey(), name))
                      .map(Map.Entry::getValue)
                      .findFirst())
          .ifPresent(value -> again.put(field, value));
    }
    return again;
  }

  private static Optional<String> concept(Field field) {
    return switch (Lexicon.group(field.label())) {
      case "confirm password" -> Optional.of("password");
      case "confirm email" -> Optional.of("email");
      default -> Optional.empty();
    };
  }
}
