package remora.planner.meaning;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model that is loaded when it is asked for the first time, and away from whoever asks: nobody
 * waits longer than a given time. One that cannot be loaded, or fails, is said once and not asked
 * again.
 */
final class Deferred implements Vectors {

  private static final System.Logger LOG = System.getLogger(Deferred.class.getName());

  private final Callable<Vectors> load;
  private final String cure;
  private final Executor executor;
  private final Duration patience;
  private Optional<CompletableFuture<Vectors>> model = Optional.empty();
  private boolean broken;

  /**
   * @param cure what to do when it cannot be used, for the log
   * @param patience longest time of one question
   */
  Deferred(Callable<Vectors> load, String cure, Executor executor, Duration patience) {
    this.load = load;
    this.cure = cure;
    this.executor = executor;
    this.patience = patience;
  }

  @Override
  public List<float[]> of(List<String> texts) {
    if (isBroken()) {
      return List.of();
    }
    try {
      return model()
          .thenApplyAsync(known -> known.of(texts), executor)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.log(Level.INFO, "the embedding model has not answered in {0}", patience);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      broke(deepest(failed));
    }
    return List.of();
  }

  private synchronized CompletableFuture<Vectors> model() {
    var loading = model.orElseGet(() -> CompletableFuture.supplyAsync(this::loaded, executor));
    model = Optional.of(loading);
    return loading;
  }

  private Vectors loaded() {
    try {
      return load.call();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** Reflection, static initialisers and futures wrap what went wrong. */
  private static Throwable deepest(Throwable failed) {
    Throwable at = failed;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private synchronized boolean isBroken() {
    return broken;
  }

  private synchronized void broke(Throwable why) {
    if (!broken) {
      LOG.log(Level.WARNING, "the embedding model is off: " + why + ". " + cure);
    }
    broken = true;
    model = Optional.empty();
  }
}
