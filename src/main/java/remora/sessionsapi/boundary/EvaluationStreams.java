package remora.sessionsapi.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Future;
import remora.access.entity.Refusal;
import remora.evaluate.boundary.Evaluations;
import remora.evaluate.entity.Evaluation;
import remora.evaluate.entity.Question;
import remora.events.boundary.Clients;
import remora.events.boundary.EventStreams;
import remora.events.boundary.EventStreams.Attached;
import remora.events.entity.Notice;
import remora.operations.boundary.Background;
import remora.sessions.boundary.Session;

/** Evaluations that are told as streams, by the writer that all streams of the server share. */
@ApplicationScoped
public class EvaluationStreams {

  static final String EVENTS = "text/event-stream;charset=utf-8";

  private static final System.Logger LOG = System.getLogger(EvaluationStreams.class.getName());

  @Inject Evaluations evaluations;
  @Inject EventStreams events;
  @Inject Clients clients;
  @Inject Clock clock;
  @Inject @Background ManagedExecutorService executor;

  /** Begins it and returns. A client that goes away ends it. */
  void stream(Session session, Question question, AsyncContext async, AsyncResponse response) {
    String id = "chatcmpl-" + UUID.randomUUID();
    Attached attached = events.attach(id);
    EvaluationFrames frames =
        new EvaluationFrames(
            id,
            clock.instant().getEpochSecond(),
            evaluations.usualModel(),
            attached.subscription());
    Future<?> work;
    try {
      work = executor.submit(() -> answer(session, question, frames, attached));
    } catch (RuntimeException full) {
      attached.leave().run();
      throw full;
    }
    // Wakes whatever it waits for. After its end it does nothing.
    Runnable leave =
        () -> {
          attached.leave().run();
          boolean unused = work.cancel(true);
        };
    try {
      clients.stream(
          async,
          () -> complete(async, response),
          new Attached(attached.subscription(), attached.running(), leave),
          frames);
    } catch (IOException | RuntimeException gone) {
      leave.run();
      throw gone instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) gone;
    }
  }

  private void answer(
      Session session, Question question, EvaluationFrames frames, Attached attached) {
    try {
      Evaluation done = evaluations.evaluate(session, question);
      if (done.success()) {
        frames.answered(EvaluationJson.text(done));
      } else {
        frames.failed(done.error());
      }
    } catch (Refusal refusal) {
      frames.failed(refusal.getMessage());
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "an evaluation failed unexpectedly", failure);
      frames.failed("Internal error.");
    }
    attached.subscription().accept(new Notice.RunEnded());
  }

  /** Through JAX-RS: Jersey completes once more what was completed below it, and logs that. */
  private static void complete(AsyncContext async, AsyncResponse response) {
    if (!response.resume(Response.ok().build())) {
      async.complete();
    }
  }
}
