package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * "at least 5", "below 20", "exactly three".
 *
 * @param relation one of {@code = != < <= > >=}
 */
record Comparison(String relation, double number) {

  private static final List<String> COUNTS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  static final String NUMBER =
      "[$€£]?-?\\d[\\d.,]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
  static final String WORDS =
      "at least|at most|no more than|no less than|no fewer than|not more than|more than|greater"
          + " than(?: or equal to)?|higher than|larger than|bigger than|less than(?: or equal"
          + " to)?|lower than|smaller than|fewer than|cheaper"
          + " than|under|below|over|above|exactly|equal to|equals?|>=|<=|>|<|=|up to|only";
  private static final Pattern TERM =
      Pattern.compile("(?i)^(?:(" + WORDS + ")\\s*)?(" + NUMBER + ")$");

  /** Empty when the words are no comparison with a number. */
  static Optional<Comparison> of(String words) {
    var term = TERM.matcher(words.strip());
    if (!term.matches()) {
      return Optional.empty();
    }
    var relation =
        switch (term.group(1) == null ? "" : term.group(1).toLowerCase(Locale.ROOT)) {
          case "at least", "no less than", "no fewer than", "greater than or equal to", ">=" ->
              ">=";
          case "at most", "no more than", "not more than", "less than or equal to", "up to", "<=" ->
              "<=";
          case "more than",
              "greater than",
              "higher than",
              "larger than",
              "bigger than",
              "over",
              "above",
              ">" ->
              ">";
          case "less than",
              "lower than",
              "smaller than",
              "fewer than",
              "cheaper than",
              "under",
              "below",
              "<" ->
              "<";
          default -> "=";
        };
    return number(term.group(2)).map(number -> new Comparison(relation, number));
  }

  static Optional<Double> number(String text) {
    int word = COUNTS.indexOf(text.toLowerCase(Locale.ROOT));
    if (word >= 0) {
      return Optional.of((double) word);
    }
    var digits = text.replaceAll("[^\\d.,-]", "").replaceFirst("[.,]+$", "");
    var plain =
        digits.matches(".*,\\d{1,2}$")
            ? digits.replace(".", "").replace(',', '.')
            : digits.replace(",", "");
    try {
      return plain.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(plain));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean holds(double value) {
    return switch (relation) {
      case ">=" -> value >= number;
      case "<=" -> value <= number;
      case ">" -> value > number;
      case "<" -> value < number;
      default -> Math.abs(value - number) < 1e-9;
    };
  }
}
