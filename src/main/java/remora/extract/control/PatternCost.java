package remora.extract.control;

/**
 * How large a program a pattern becomes. RE2 runs in linear time, but linear in the program too,
 * and counted repetitions multiply: {@code (a{1000}){1000}} took 161 s over 100 000 letters.
 */
final class PatternCost {

  private static final long MOST = 1_000_000_000;

  private final String pattern;
  private int at;

  private PatternCost(String pattern) {
    this.pattern = pattern;
  }

  /** Single characters to match when every counted repetition is written out. */
  static long of(String pattern) {
    PatternCost cost = new PatternCost(pattern);
    long sum = 0;
    while (cost.at < pattern.length()) {
      sum = Math.min(MOST, sum + cost.group(0));
      cost.at++; // a closing bracket too many is the compiler's to refuse
    }
    return sum;
  }

  /** The cost up to the bracket that closes the group. */
  private long group(int depth) {
    long sum = 0;
    long last = 0;
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      char c = pattern.charAt(at);
      if (c == '{' && last > 0) {
        long times = times();
        sum = Math.min(MOST, sum + last * (times - 1));
        last = Math.min(MOST, last * times);
      } else if ("*+?".indexOf(c) < 0) {
        last = atom(c, depth);
        sum = Math.min(MOST, sum + last);
      }
      at++;
    }
    return sum;
  }

  /** Leaves the place at the last character of the atom. */
  private long atom(char c, int depth) {
    if (c == '(' && depth < 200) {
      at++;
      return Math.max(1, group(depth + 1));
    }
    if (c == '\\') {
      at++;
      boolean named = at + 1 < pattern.length() && "pPx".indexOf(pattern.charAt(at)) >= 0;
      if (named && pattern.charAt(at + 1) == '{') {
        skipTo('}');
      }
    } else if (c == '[') {
      at += at + 1 < pattern.length() && pattern.charAt(at + 1) == '^' ? 2 : 1;
      at++;
      while (at < pattern.length() && pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
    }
    return 1;
  }

  private void skipTo(char end) {
    while (at < pattern.length() && pattern.charAt(at) != end) {
      at++;
    }
  }

  /** The larger number of {@code {2,5}}, at least 1; the place is then the closing brace. */
  private long times() {
    int from = at + 1;
    skipTo('}');
    long most = 1;
    for (String number : pattern.substring(Math.min(from, at), at).split(",", -1)) {
      if (number.matches("\\d{1,9}")) {
        most = Math.max(most, Long.parseLong(number));
      }
    }
    return most;
  }
}
