package remora.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, again and again. */
final class Times {

  private final List<Long> nanos = new ArrayList<>();

  /** Does it once more. */
  void of(Runnable work) {
    long start = System.nanoTime();
    work.run();
    nanos.add(System.nanoTime() - start);
  }

  /** Milliseconds that this share of them took at most. */
  double at(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d times, p50 %.1f ms, p95 %.1f ms, at most %.1f ms",
        nanos.size(),
        at(0.5),
        at(0.95),
        at(1));
  }
}
