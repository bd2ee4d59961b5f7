package remora.planner.operation;

import java.util.Optional;

/**
 * A sum such as {@code 3 + 4 × 2 =}, or an equation with one unknown of the first degree, such as
 * {@code 2x - 3 = 7}. Read by hand in one pass; brackets are not known.
 */
final class Equation {

  /** A part of the first degree: factor times the unknown, plus a number. */
  private record Linear(double factor, double rest) {

    Linear plus(Linear other, int sign) {
      return new Linear(factor + sign * other.factor, rest + sign * other.rest);
    }
  }

  private final String text;
  private int at;
  private boolean unknown;
  private boolean worked;

  private Equation(String text) {
    this.text = text;
  }

  /** What the line asks for; empty when it is not a sum with at least one operation. */
  static Optional<Double> answer(String line) {
    var plain =
        line.replace('\u00d7', '*')
            .replace('\u00f7', '/')
            .replace('\u2212', '-')
            .replaceAll("\\s+", "")
            .replaceFirst("\\?+$", "");
    int from = 0;
    while (from < plain.length() && !starts(plain, from)) {
      from++;
    }
    return new Equation(plain.substring(from)).solve();
  }

  /** A number, a sign before one, or a single letter before a sign. */
  private static boolean starts(String text, int at) {
    char c = text.charAt(at);
    boolean lonely =
        Character.isLetter(c)
            && (at + 1 == text.length() || "+-*/=".indexOf(text.charAt(at + 1)) >= 0)
            && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    return Character.isDigit(c) || lonely || (c == '-' && at + 1 < text.length());
  }

  private Optional<Double> solve() {
    var left = sum();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    if (at < text.length() && text.charAt(at) == '=' && at + 1 < text.length()) {
      at++;
      var right = sum();
      if (right.isEmpty() || at < text.length()) {
        return Optional.empty();
      }
      var all = left.get().plus(right.get(), -1);
      return unknown && Math.abs(all.factor()) > 1e-9
          ? Optional.of(-all.rest() / all.factor())
          : Optional.empty();
    }
    boolean ended = at == text.length() || text.substring(at).equals("=");
    return ended && worked && !unknown ? Optional.of(left.get().rest()) : Optional.empty();
  }

  private Optional<Linear> sum() {
    var total = new Linear(0, 0);
    int sign = 1;
    boolean any = false;
    while (at < text.length() && text.charAt(at) != '=') {
      char c = text.charAt(at);
      if (c == '+' || c == '-') {
        sign = c == '-' ? -sign : sign;
        worked |= any;
        at++;
        continue;
      }
      var part = product();
      if (part.isEmpty()) {
        return Optional.empty();
      }
      total = total.plus(part.get(), sign);
      sign = 1;
      any = true;
    }
    return any ? Optional.of(total) : Optional.empty();
  }

  private Optional<Linear> product() {
    var value = atom();
    while (value.isPresent() && at < text.length() && "*/".indexOf(text.charAt(at)) >= 0) {
      boolean divides = text.charAt(at) == '/';
      at++;
      worked = true;
      var other = atom();
      if (other.isEmpty()
          || (other.get().factor() != 0 && (divides || value.get().factor() != 0))) {
        return Optional.empty();
      }
      var left = value.get();
      var right = other.get();
      double scale = divides ? 1 / right.rest() : right.rest();
      value =
          right.factor() != 0
              ? Optional.of(new Linear(right.factor() * left.rest(), right.rest() * left.rest()))
              : Optional.of(new Linear(left.factor() * scale, left.rest() * scale));
    }
    return value;
  }

  /** A number, a letter, or a number before a letter; "x" between two numbers multiplies. */
  private Optional<Linear> atom() {
    int sign = 1;
    while (at < text.length() && text.charAt(at) == '-') {
      sign = -sign;
      at++;
    }
    int from = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || point())) {
      at++;
    }
    boolean digits = at > from;
    double number = digits ? Double.parseDouble(text.substring(from, at)) : 1;
    if (at < text.length() && Character.isLetter(text.charAt(at))) {
      boolean times =
          digits
              && text.charAt(at) == 'x'
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (times) {
        at++;
        worked = true;
        var other = atom();
        double factor = sign * number;
        return other.map(each -> new Linear(factor * each.factor(), factor * each.rest()));
      }
      at++;
      unknown = true;
      return Optional.of(new Linear(sign * number, 0));
    }
    return digits ? Optional.of(new Linear(0, sign * number)) : Optional.empty();
  }

  private boolean point() {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }
}
