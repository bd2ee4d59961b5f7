package remora.planner.language;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Counts and positions, as words or digits. */
final class Numbers {

  private static final List<String> COUNTS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> POSITIONS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Map<String, Integer> ENDS =
      Map.of(
          "last", -1, "final", -1, "bottom", -1, "bottommost", -1, "topmost", 1, "penultimate", -2);

  static final OptionalInt NONE = OptionalInt.empty();

  private Numbers() {}

  static OptionalInt count(Token token) {
    var text = token.lower();
    int index = COUNTS.indexOf(text);
    if (index >= 0) {
      return OptionalInt.of(index);
    }
    boolean digits =
        text.length() < 7 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  /** 1 for the first, 2 for the second …, -1 for the last, -2 for the last but one. */
  static OptionalInt position(Token token) {
    if (!token.is(Token.Kind.WORD)) {
      return OptionalInt.empty();
    }
    var text = token.lower();
    int index = POSITIONS.indexOf(text);
    if (index > 0) {
      return OptionalInt.of(index);
    }
    if (ENDS.containsKey(text)) {
      return OptionalInt.of(ENDS.get(text));
    }
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean suffixed =
        digits > 0
            && digits < 6
            && List.of("st", "nd", "rd", "th").contains(text.substring(digits));
    if (suffixed) {
      return OptionalInt.of(Integer.parseInt(text.substring(0, digits)));
    }
    boolean hash = text.matches("#\\d{1,5}");
    return hash ? OptionalInt.of(Integer.parseInt(text.substring(1))) : OptionalInt.empty();
  }
}
