package remora.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import remora.extract.boundary.InvalidSchema;
import remora.extract.boundary.OutputSchema;
import remora.json.Json;

/** B9: patterns that take a backtracking matcher years, on a text that they do not match. */
final class PatternBombs {

  private static final int MOST_MILLIS = 50;
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  /** Not {@code (a+)+$}, which java.util.regex knows how to do. */
  private static final List<String> PATTERNS =
      List.of("^(.*a){20}$", "^(a+)+\\1$", "^a*a*a*a*a*a*b$", "^(a|b)*$");

  private PatternBombs() {}

  static void check(Finding.Notes notes) {
    double slowest = 0;
    long refused = 0;
    for (String pattern : PATTERNS) {
      try {
        slowest = Math.max(slowest, millis(pattern, "a".repeat(40_000) + "c"));
      } catch (InvalidSchema e) {
        refused++;
      }
    }
    notes
        .tell("B9 patterns", PATTERNS.size())
        .tell("of them refused", refused)
        .atMost("slowest on 40 000 characters (ms)", slowest, MOST_MILLIS)
        .control("of java.util.regex not done in 2 s, or out of stack", stuck());
  }

  /** The least of five: others may be at work on the machine. */
  private static double millis(String pattern, String text) {
    OutputSchema schema =
        OutputSchema.compile(
            Json.createObjectBuilder().add("type", "string").add("pattern", pattern).build());
    double took = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      if (schema.violations(Json.createValue(text)).isEmpty()) {
        throw new AssertionError(pattern + " matches what it should not");
      }
      took = Math.min(took, (System.nanoTime() - start) / 1e6);
    }
    return took;
  }

  private static long stuck() {
    return PATTERNS.stream().filter(PatternBombs::sticks).count();
  }

  private static boolean sticks(String pattern) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CharSequence text = new Ending("a".repeat(400) + "c");
    try {
      boolean unused =
          thread
              .submit(() -> Pattern.compile(pattern).matcher(text).find())
              .get(ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      thread.shutdownNow();
    }
  }

  /** A text that can no longer be read once its reader is told to stop, so that the thread ends. */
  private record Ending(String text) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("told to stop");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Ending(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
