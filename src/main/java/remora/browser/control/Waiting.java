package remora.browser.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.TooLarge;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/** The only place where a thread waits for the browser. */
final class Waiting {

  private Waiting() {}

  /**
   * @throws DeadlinePassed when the time was up first
   * @throws BrowserFailure when the browser refused or went away
   */
  static <T> T on(CompletableFuture<T> answer, Deadline deadline) {
    try {
      return answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new DeadlinePassed();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrowserFailure("interrupted while waiting for the browser", interrupted);
    } catch (ExecutionException failed) {
      throw failure(failed);
    }
  }

  /** Does something with the outcome when it is there; nobody waits for that. */
  @SuppressWarnings("FutureReturnValueIgnored") // The reaction is the end of the chain.
  static <T> void react(CompletableFuture<T> answer, BiConsumer<? super T, Throwable> reaction) {
    answer.whenComplete(reaction);
  }

  /** What went wrong, out of the wrappers that futures put around it. */
  static RuntimeException failure(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof DeadlinePassed passed) {
      return passed;
    }
    if (cause instanceof TooLarge large) {
      return new TooLarge(String.valueOf(large.getMessage()));
    }
    // A new exception, so that the stack names the caller and not the reading thread.
    String message = cause.getMessage();
    return new BrowserFailure(message == null ? cause.toString() : message, cause);
  }
}
