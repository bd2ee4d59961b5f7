package remora.browser.control;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.InvalidSelector;
import remora.operations.entity.Deadline;

/**
 * Finds elements by CSS selector: the first visible one that fits, else the first that fits, in the
 * main frame and then in those inside it.
 */
final class Selecting {

  /** How long one question waits in the page; short where other frames are asked in turn. */
  private static final int ALONE_MILLIS = 1000;

  private static final int AMONG_FRAMES_MILLIS = 100;

  private static final int BETWEEN_DOCUMENTS_MILLIS = 50;

  private final IsolatedContext context;
  private final Deadline deadline;
  private int frames;

  Selecting(IsolatedContext context, Deadline deadline) {
    this.context = context;
    this.deadline = deadline;
  }

  /**
   * The ref of an element, which may appear meanwhile.
   *
   * @param visible takes nothing that cannot be seen
   */
  Optional<String> find(String selector, boolean visible, Duration patience) {
    String question = CdpJson.quote(selector) + "," + visible;
    return ask("fit", question, patience)
        .map(
            found -> {
              if (found.getBoolean("invalid", false)) {
                throw new InvalidSelector(selector);
              }
              return found.getString("ref");
            });
  }

  /** The ref of the innermost visible element that says this. */
  Optional<String> saying(String text, Duration patience) {
    return ask("sayer", CdpJson.quote(text), patience).map(found -> found.getString("ref"));
  }

  private Optional<JsonObject> ask(String function, String question, Duration patience) {
    Deadline end = Deadline.in(deadline.atMost(patience), deadline.clock());
    do {
      try {
        Optional<JsonObject> found = once(function, question, end);
        if (found.isPresent()) {
          return found;
        }
      } catch (BrowserFailure replaced) {
        // A document that is replaced by another one takes the answer along; with the last page
        // gone there is nothing left that it could appear in.
        if (context.open().isEmpty()) {
          throw replaced;
        }
        pause();
      }
    } while (!end.passed());
    return Optional.empty();
  }

  private Optional<JsonObject> once(String function, String question, Deadline end) {
    Page page = context.current(deadline);
    int most = frames == 0 ? ALONE_MILLIS : AMONG_FRAMES_MILLIS;
    long patience = end.atMost(Duration.ofMillis(most)).toMillis();
    Optional<JsonObject> found = in(page, page.frames().main(), function, question, patience);
    if (found.isPresent() || frames == 0) {
      return found;
    }
    for (Frame frame : page.frames().all(deadline)) {
      if (found.isEmpty() && !frame.main()) {
        found = in(page, frame, function, question, 0);
      }
    }
    return found;
  }

  private Optional<JsonObject> in(
      Page page, Frame frame, String function, String question, long patience) {
    String call = function + "(" + question + "," + frame.number() + "," + patience + ")";
    JsonObject answer = CdpJson.parse(page.call(frame, call, deadline));
    if (frame.main()) {
      frames = answer.getInt("frames", 0);
    }
    boolean hit = answer.getBoolean("invalid", false) || !answer.getString("ref", "").isEmpty();
    return hit ? Optional.of(answer) : Optional.empty();
  }

  private void pause() {
    Waiting.on(
        new CompletableFuture<Void>()
            .completeOnTimeout(null, BETWEEN_DOCUMENTS_MILLIS, TimeUnit.MILLISECONDS),
        deadline);
  }
}
