package remora.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/** How long after an event its frame was read: the clocks are the same machine's. */
final class Delays {

  private static final String FIELD = "\"timestamp\":";

  private final Clock clock = Clock.systemUTC();
  private int[] millis = new int[1 << 16];
  private int size;

  /** One frame was read now. */
  synchronized void event(String data) {
    int at = data.indexOf(FIELD) + FIELD.length();
    long then = Long.parseLong(data, at, data.indexOf(',', at), 10);
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size * 2);
    }
    millis[size++] = (int) (clock.millis() - then);
  }

  synchronized void clear() {
    size = 0;
  }

  synchronized int count() {
    return size;
  }

  synchronized int at(double share) {
    int[] sorted = Arrays.copyOf(millis, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[(int) Math.min(size - 1, size * share)];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d frames, delivered after p50 %d ms, p99 %d ms, at most %d ms",
        count(),
        at(0.5),
        at(0.99),
        at(1));
  }
}
