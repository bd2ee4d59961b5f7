package remora.browser.boundary;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import remora.operations.entity.Deadline;

/**
 * A picture of the page that is being taken while its tab does something else: it costs a third of
 * a small task's time. It shows the page as it was if it is waited for before the next action.
 */
public final class Screenshot {

  private static final System.Logger LOG = System.getLogger(Screenshot.class.getName());

  /** A page that paints slower than this is shown by its next picture. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CompletableFuture<byte[]> picture;
  private final Deadline deadline;

  Screenshot(CompletableFuture<byte[]> picture, Deadline deadline) {
    this.picture = picture;
    this.deadline = deadline;
  }

  /**
   * Waits until it is there, at most five seconds and not beyond the tab's deadline.
   *
   * @return a JPEG of half the viewport's size; empty when the page could not be shown, which is no
   *     reason to fail what the tab is used for
   */
  public Optional<byte[]> await() {
    try {
      return Optional.of(picture.get(deadline.atMost(PATIENCE).toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException missing) {
      LOG.log(Level.DEBUG, "no screenshot", missing);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
