package remora.agentsapi.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import remora.access.entity.Tenant;
import remora.agentsapi.boundary.RunStarts.Started;
import remora.events.boundary.EventStreams;
import remora.events.boundary.EventStreams.Attached;
import remora.events.boundary.Subscription;
import remora.operations.boundary.Streams;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/**
 * Opens streams, of new runs and of known ones. Always attaches first and reads then, so that
 * nothing is missed.
 */
@ApplicationScoped
public class RunStreams {

  private static final System.Logger LOG = System.getLogger(RunStreams.class.getName());

  @Inject RunStarts starts;
  @Inject RunAnswers answers;
  @Inject Runs runs;
  @Inject EventStreams events;
  @Inject @Streams ManagedExecutorService executor;

  /** Starts a run and streams it. A full server refuses before anything is created. */
  void start(Tenant tenant, RunRequest request, Links links, SseEventSink sink, Sse sse) {
    // A full house is the last reason to refuse (spec A, 4.1), and the first that is met below.
    // A repeat is given its run whatever the queue is like.
    if (request.idempotencyKey().isEmpty()) {
      runs.admit(tenant, request.tasks().size());
    }
    String id = starts.newId();
    Subscription subscription = events.attach(id).subscription();
    try {
      Started started = starts.start(id, tenant, request);
      if (started.repeated()) {
        // A stream cannot be sent again as it was: all of it that happened, and what comes.
        subscription.cancel();
        attach(tenant, started.run().id(), links, sink, sse);
        return;
      }
    } catch (RuntimeException e) {
      subscription.cancel();
      throw e;
    }
    RunStream stream = new RunStream(id, reader(tenant, id, links), sink, sse);
    later(
        subscription,
        stream,
        () -> {
          stream.open();
          subscription.deliverTo(stream);
        });
  }

  /** Streams a run from now on, after a snapshot of it. */
  void attach(Tenant tenant, String given, Links links, SseEventSink sink, Sse sse) {
    String id = answers.require(tenant, given).id();
    Attached attached = events.attach(id);
    try {
      Run run = answers.require(tenant, id);
      List<Task> tasks = runs.tasks(run);
      TimelineSource timelines = answers.source(attached.running(), links);
      RunStream stream = new RunStream(id, reader(tenant, id, links), sink, sse);
      later(
          attached.subscription(),
          stream,
          () -> {
            stream.open();
            stream.snapshot(run, tasks, timelines);
            follow(run, attached.subscription(), stream);
          });
    } catch (RuntimeException e) {
      attached.subscription().cancel();
      throw e;
    }
  }

  private static void follow(Run run, Subscription subscription, RunStream stream)
      throws IOException {
    if (run.isProcessing()) {
      subscription.deliverTo(stream);
    } else {
      stream.end();
      subscription.cancel();
      stream.close();
    }
  }

  private RunReader reader(Tenant tenant, String id, Links links) {
    return new RunReader(answers, tenant, id, new EventJson(links));
  }

  /** Not on the request's thread: a client that does not read holds whoever writes to it. */
  private void later(Subscription subscription, RunStream stream, Opening opening) {
    executor.execute(
        () -> {
          try {
            opening.run();
          } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a stream ended before it began", e);
            subscription.cancel();
            stream.close();
          }
        });
  }

  private interface Opening {
    void run() throws IOException;
  }
}
