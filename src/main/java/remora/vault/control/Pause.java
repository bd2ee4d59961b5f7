package remora.vault.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import remora.access.entity.Refusal;
import remora.operations.entity.Deadline;

/** A wait that ends with the deadline and can be interrupted. */
final class Pause {

  private Pause() {}

  static void of(Duration time, Deadline deadline) {
    try {
      new CompletableFuture<Void>()
          .completeOnTimeout(null, deadline.atMost(time).toMillis(), TimeUnit.MILLISECONDS)
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.UNAVAILABLE, "The server is stopping.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes it but time", e);
    }
  }
}
