package remora.agentsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.agentsapi.boundary.RunStarts.Started;
import remora.events.boundary.Clients;
import remora.events.boundary.EventStreams;
import remora.events.boundary.EventStreams.Attached;
import remora.events.entity.Cursor;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/**
 * Opens streams, of new runs and of known ones. Always attaches first and reads then, so that
 * nothing is missed.
 */
@ApplicationScoped
public class RunStreams {

  @Inject RunStarts starts;
  @Inject RunAnswers answers;
  @Inject Runs runs;
  @Inject EventStreams events;
  @Inject Clients clients;
  @Inject FrameData data;

  /** Starts a run and streams it. A full server refuses before anything is created. */
  void start(Tenant tenant, RunRequest request, Links links, Exchange exchange) {
    // A full house is the last reason to refuse (spec A, 4.1), and the first that is met below.
    // A repeat is given its run whatever the queue is like.
    if (request.idempotencyKey().isEmpty()) {
      runs.admit(tenant, request.tasks().size());
    }
    String id = starts.newId();
    Attached attached = events.attach(id);
    Started started;
    try {
      started = starts.start(id, tenant, request);
    } catch (RuntimeException e) {
      attached.leave().run();
      throw e;
    }
    if (started.repeated()) {
      // A stream cannot be sent again as it was: all of it that happened, and what comes.
      attached.leave().run();
      attach(tenant, started.run().id(), Optional.empty(), links, exchange);
      return;
    }
    stream(
        exchange,
        attached,
        new RunStream(reader(tenant, id, links), attached.subscription(), new Cursor(id)));
  }

  /** Whether a client that comes back with this cursor has seen all. */
  boolean isOver(Tenant tenant, String given, String lastEventId) {
    return cursor(answers.require(tenant, given), lastEventId).isOver();
  }

  /**
   * Streams a run from now on, after a snapshot of it or after what the client has seen.
   *
   * @param lastEventId the id of the last frame that the client has seen
   * @throws Refusal INVALID for an id that is no cursor of this run
   */
  void attach(
      Tenant tenant, String given, Optional<String> lastEventId, Links links, Exchange exchange) {
    Run before = answers.require(tenant, given);
    Optional<Cursor> cursor = lastEventId.map(text -> cursor(before, text));
    Attached attached = events.attach(before.id());
    try {
      Run run = answers.require(tenant, before.id());
      RunStream stream =
          new RunStream(
              reader(tenant, run.id(), links),
              attached.subscription(),
              cursor.orElseGet(() -> new Cursor(run.id())));
      if (cursor.isPresent()) {
        stream.resume(run, runs.ended(run));
      } else {
        List<Task> tasks = runs.look(run);
        stream.snapshot(run, tasks, attached.running(), answers.source(attached.running(), links));
      }
      stream(exchange, attached, stream);
    } catch (RuntimeException e) {
      attached.leave().run();
      throw e;
    }
  }

  private static Cursor cursor(Run run, String lastEventId) {
    try {
      return Cursor.of(lastEventId, run.id(), run.total());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("Last-Event-ID is none of this run's: " + e.getMessage() + ".");
    }
  }

  private void stream(Exchange exchange, Attached attached, RunStream stream) {
    try {
      clients.stream(exchange.async(), exchange::complete, attached, stream);
    } catch (IOException | RuntimeException e) {
      attached.leave().run();
      throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
  }

  private RunReader reader(Tenant tenant, String id, Links links) {
    return new RunReader(answers, tenant, id, new EventJson(links), data);
  }
}
