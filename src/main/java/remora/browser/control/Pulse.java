package remora.browser.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether somebody still answers. */
final class Pulse {

  /** A page that does not count to one in so long never will. */
  static final Duration SILENCE = Duration.ofMillis(1500);

  private Pulse() {}

  /** What every page can answer while its thread is free. */
  static CompletableFuture<?> of(Page page) {
    return page.session().send("Runtime.evaluate", "expression", "1");
  }

  /** Completes with true when no answer came in time; an error is an answer. */
  static CompletableFuture<Boolean> silent(CompletableFuture<?> probe, Duration time) {
    return probe
        .copy()
        .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
        .handle((answer, failure) -> failure instanceof TimeoutException);
  }
}
