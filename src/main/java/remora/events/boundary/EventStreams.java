package remora.events.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.events.control.LiveRuns;
import remora.events.entity.Notice;
import remora.events.entity.Timeline;
import remora.operations.boundary.Streams;
import remora.operations.entity.Deadline;

/** Live streams: a bounded number of clients that are told of a run's steps as they come. */
@ApplicationScoped
public class EventStreams {

  @Inject LiveRuns live;
  @Inject @Streams ManagedExecutorService executor;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.streams.max")
  int max;

  private final AtomicInteger open = new AtomicInteger();

  /**
   * Subscribes to a run, known or about to be submitted.
   *
   * @throws Refusal STREAMS_FULL when all streams are taken
   */
  public Attached attach(String runId) {
    if (open.incrementAndGet() > max) {
      open.decrementAndGet();
      throw Refusal.retryAfter(
          Refusal.Reason.STREAMS_FULL,
          "All "
              + max
              + " event streams are taken. Send the run with \"async\": true and poll it by id.",
          10);
    }
    Subscription subscription = new Subscription(cursor -> live.after(runId, cursor));
    Map<Integer, Timeline> running = live.listen(runId, subscription);
    AtomicBoolean left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            live.leave(runId, subscription);
            synchronized (open) {
              open.decrementAndGet();
              open.notifyAll();
            }
          }
        };
    return new Attached(subscription, running, leave);
  }

  /**
   * Calls back once when the run has ended, on the streams' executor. Does not count as a stream.
   *
   * @return ends the waiting
   */
  public Runnable whenEnded(String runId, Runnable action) {
    AtomicReference<Consumer<Notice>> listener = new AtomicReference<>();
    AtomicBoolean called = new AtomicBoolean();
    Runnable leave = () -> live.leave(runId, listener.get());
    listener.set(
        notice -> {
          if (notice instanceof Notice.RunEnded && called.compareAndSet(false, true)) {
            // Elsewhere: who tells holds the run's lock, which leaving it needs too.
            executor.execute(
                () -> {
                  leave.run();
                  action.run();
                });
          }
        });
    live.listen(runId, listener.get());
    return leave;
  }

  /** Ends all streams with a last word, and waits a moment until the clients have it. */
  public void part(Duration atMost) {
    live.tellAll(new Notice.ServerStops());
    Deadline deadline = Deadline.in(atMost, clock);
    synchronized (open) {
      try {
        while (open.get() > 0 && !deadline.passed()) {
          open.wait(deadline.remaining().toMillis() + 1);
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public int open() {
    return open.get();
  }

  /**
   * A new subscription.
   *
   * @param running what the running tasks did before it, by task index
   * @param leave ends it, once however often it is called
   */
  public record Attached(
      Subscription subscription, Map<Integer, Timeline> running, Runnable leave) {}
}
