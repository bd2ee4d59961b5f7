package remora.planner.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import remora.planner.language.Said;

/** "Less than 5", "at least 10", "between 3 and 7", "an odd number" as a test of numbers. */
record Condition(DoublePredicate test, String words) {

  static Optional<Condition> of(Said said) {
    var numbers = said.numbers();
    var text = " " + said.text().toLowerCase(Locale.ROOT) + " ";
    Optional<DoublePredicate> test = Optional.empty();
    if (!numbers.isEmpty()) {
      test = compared(text, numbers.get(0), numbers.get(numbers.size() - 1));
    }
    if (said.has("odd")) {
      test =
          test.or(() -> Optional.of(value -> true))
              .map(each -> each.and(v -> Math.abs(v % 2) == 1));
    } else if (said.has("even")) {
      test = test.or(() -> Optional.of(value -> true)).map(each -> each.and(v -> v % 2 == 0));
    }
    return test.map(each -> new Condition(each, said.text()));
  }

  private static Optional<DoublePredicate> compared(String text, double one, double last) {
    if (says(text, "between")) {
      return Optional.of(value -> value >= one && value <= last);
    }
    if (says(text, "at least", "or more", "no less than", "greater than or equal")) {
      return Optional.of(value -> value >= one);
    }
    if (says(text, "at most", "or less", "no more than", "less than or equal", "up to")) {
      return Optional.of(value -> value <= one);
    }
    if (says(text, "less than", "smaller than", "lower than", "below", "under", "fewer than")) {
      return Optional.of(value -> value < one);
    }
    if (says(
        text,
        "greater than",
        "more than",
        "larger than",
        "higher than",
        "above",
        "over",
        "bigger than")) {
      return Optional.of(value -> value > one);
    }
    return says(text, "equal to", "equals", "exactly", "reaches")
        ? Optional.of(value -> value == one)
        : Optional.empty();
  }

  private static boolean says(String text, String... any) {
    for (var words : any) {
      if (text.contains(" " + words + " ")) {
        return true;
      }
    }
    return false;
  }
}
