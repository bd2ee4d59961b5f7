package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import remora.events.entity.Timeline;

/**
 * What frames were made of last. What happened does not change, so one text, and one read of the
 * store, does for all who watch a run: with 5000 watching, each event would be written, and each
 * result and timeline read, 5000 times.
 */
@ApplicationScoped
public class FrameData {

  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int MOST_EVENTS = 10_000;

  private final Memo<byte[]> texts = new Memo<>(MOST_BYTES, text -> text.length);
  private final Memo<Timeline> timelines =
      new Memo<>(MOST_EVENTS, timeline -> 1 + timeline.events().size());

  private record Ended(String run, int task) {}

  /** The text of a fact, in ASCII. */
  byte[] text(Object fact, Supplier<byte[]> text) {
    return texts.of(fact, () -> Optional.of(text.get())).orElseThrow();
  }

  /** The timeline of the attempt that gave a task its result; empty while it has none. */
  Optional<Timeline> ended(String run, int task, Supplier<Optional<Timeline>> stored) {
    return timelines.of(new Ended(run, task), stored);
  }
}
