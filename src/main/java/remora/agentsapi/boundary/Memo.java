package remora.agentsapi.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Facts that were asked for last, up to a weight of all together. Each is found out by the first
 * who asks; others wait for that one.
 */
final class Memo<V> {

  private final Map<Object, CompletableFuture<Optional<V>>> facts =
      new LinkedHashMap<>(16, 0.75f, true);
  private final ToIntFunction<V> weight;
  private final long most;
  private long held;

  Memo(long most, ToIntFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** What is not there yet is not kept: it is asked for again. */
  Optional<V> of(Object name, Supplier<Optional<V>> ask) {
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> known;
    synchronized (this) {
      known = facts.putIfAbsent(name, mine);
    }
    if (known != null) {
      return joined(known);
    }
    try {
      mine.complete(ask.get());
      return mine.join();
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      keep(name, mine);
    }
  }

  private static <V> V joined(CompletableFuture<V> known) {
    try {
      return known.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void keep(Object name, CompletableFuture<Optional<V>> fact) {
    if (fact.isCompletedExceptionally() || fact.join().isEmpty()) {
      facts.remove(name);
      return;
    }
    held += weight(fact);
    var oldest = facts.values().iterator();
    while (held > most && oldest.hasNext()) {
      CompletableFuture<Optional<V>> old = oldest.next();
      if (old.isDone()) {
        held -= weight(old);
        oldest.remove();
      }
    }
  }

  private int weight(CompletableFuture<Optional<V>> fact) {
    return fact.join().map(weight::applyAsInt).orElse(0);
  }
}
