package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The data of frames that were made last. What happened does not change, so one text does for all
 * who watch a run: with 5000 watching, each event would be written, and each result read from the
 * store, 5000 times.
 */
@ApplicationScoped
public class FrameData {

  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private final Map<Object, CompletableFuture<String>> texts = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** The text of a fact, made by the first who wants it; others wait for that one. */
  String of(Object fact, Supplier<String> text) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> known;
    synchronized (this) {
      known = texts.putIfAbsent(fact, mine);
    }
    if (known != null) {
      return joined(known);
    }
    try {
      mine.complete(text.get());
      return mine.join();
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      keep(fact, mine);
    }
  }

  private static String joined(CompletableFuture<String> known) {
    try {
      return known.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void keep(Object fact, CompletableFuture<String> made) {
    if (made.isCompletedExceptionally()) {
      texts.remove(fact);
      return;
    }
    characters += made.join().length();
    var oldest = texts.values().iterator();
    while (characters > MOST_CHARACTERS && oldest.hasNext()) {
      CompletableFuture<String> text = oldest.next();
      if (text.isDone()) {
        characters -= text.join().length();
        oldest.remove();
      }
    }
  }
}
