package remora.agentsapi.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import remora.access.boundary.IdempotencyKeys;
import remora.access.entity.Tenant;
import remora.agentsapi.boundary.RunStarts.Started;
import remora.events.boundary.EventStreams;
import remora.operations.boundary.Background;
import remora.operations.boundary.Streams;
import remora.runs.entity.Run;

/**
 * Answers a synchronous request when its run has ended, without a thread that waits for it: for the
 * first ten seconds nothing is sent, so that a quick run is one plain answer. After that blanks
 * are, since clients give up a connection that brings no header within 300 s, and leading blanks
 * are JSON to each of them.
 */
@ApplicationScoped
public class SyncAnswers {

  /**
   * Sending blanks holds a thread of the streams' 64; those beyond this number wait for their turn
   * in silence.
   */
  private static final int MOST_HELD = 32;

  private static final int SILENT_SECONDS = 10;

  @Inject RunStarts starts;
  @Inject RunAnswers answers;
  @Inject EventStreams events;
  @Inject @Streams ManagedExecutorService executor;
  @Inject @Background ManagedScheduledExecutorService clock;

  private final Semaphore held = new Semaphore(MOST_HELD);

  void answer(Tenant tenant, RunRequest request, AsyncResponse response) {
    String id = starts.newId();
    SyncAnswer answer = new SyncAnswer(response, () -> answers.require(tenant, id), answers);
    Runnable leave = events.whenEnded(id, answer::ended);
    try {
      Started started = starts.start(id, tenant, request);
      if (started.repeated()) {
        leave.run();
        repeat(started.run(), response);
        return;
      }
    } catch (RuntimeException e) {
      leave.run();
      throw e;
    }
    schedule(answer, leave);
  }

  /** The answer of then, if there is one already. */
  private void repeat(Run run, AsyncResponse response) {
    if (run.isProcessing()) {
      throw IdempotencyKeys.inUse();
    }
    byte[] text = answers.text(run).getBytes(StandardCharsets.UTF_8);
    response.resume(RunAnswers.ok(text, true));
  }

  private void schedule(SyncAnswer answer, Runnable leave) {
    var unused =
        clock.schedule(() -> breakSilence(answer, leave), SILENT_SECONDS, TimeUnit.SECONDS);
  }

  private void breakSilence(SyncAnswer answer, Runnable leave) {
    if (answer.isGiven()) {
      return;
    }
    if (!held.tryAcquire()) {
      schedule(answer, leave);
      return;
    }
    executor.execute(
        () -> {
          try {
            answer.give(SILENT_SECONDS);
          } finally {
            held.release();
            leave.run();
          }
        });
  }
}
