package remora.agentsapi.boundary;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import remora.runs.entity.Run;

/** One synchronous answer, given once: when the run has ended, or from the first blank on. */
final class SyncAnswer {

  private final AsyncResponse response;
  private final Supplier<Run> run;
  private final RunAnswers answers;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicBoolean given = new AtomicBoolean();

  SyncAnswer(AsyncResponse response, Supplier<Run> run, RunAnswers answers) {
    this.response = response;
    this.run = run;
    this.answers = answers;
  }

  boolean isGiven() {
    return given.get();
  }

  /** The run has ended. */
  void ended() {
    end.countDown();
    if (given.compareAndSet(false, true)) {
      try {
        resume(text());
      } catch (RuntimeException e) {
        // The store does not answer; without this nobody would.
        response.resume(e);
      }
    }
  }

  /**
   * Sends a blank now and every so many seconds until the run has ended, and then the run. Blocks
   * meanwhile.
   */
  void give(int seconds) {
    if (given.compareAndSet(false, true)) {
      StreamingOutput body =
          out -> {
            blanks(out, seconds);
            out.write(text());
          };
      resume(body);
    }
  }

  private void blanks(OutputStream out, int seconds) throws IOException {
    do {
      out.write(' ');
      out.flush();
    } while (!hasEnded(seconds));
  }

  /** The store is asked too: a run that another server ended is not told of here. */
  private boolean hasEnded(int seconds) throws IOException {
    try {
      return end.await(seconds, TimeUnit.SECONDS) || !run.get().isProcessing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the server stops").initCause(e);
    }
  }

  private byte[] text() {
    return answers.text(run.get()).getBytes(StandardCharsets.UTF_8);
  }

  private void resume(Object body) {
    response.resume(RunAnswers.ok(body));
  }
}
