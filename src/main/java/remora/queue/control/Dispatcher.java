package remora.queue.control;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.events.boundary.Timelines;
import remora.operations.boundary.Slots;
import remora.operations.control.Executors;
import remora.operations.entity.Deadline;
import remora.queue.control.FairQueue.Ticket;
import remora.queue.entity.QueueState;
import remora.runs.entity.Run;
import remora.runs.entity.RunCancelled;
import remora.runs.entity.RunSubmitted;

/** Gives waiting tasks to free browser slots. */
@ApplicationScoped
public class Dispatcher {

  private static final Duration PARTING = Duration.ofSeconds(5);

  @Inject @Slots ManagedExecutorService executor;
  @Inject Worker worker;
  @Inject Timelines timelines;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.browser.slots")
  int configuredSlots;

  private final FairQueue queue = new FairQueue();
  private final Set<Ticket> running = ConcurrentHashMap.newKeySet();
  private final Map<Ticket, Interruptible> atWork = new ConcurrentHashMap<>();
  private int busy;
  private boolean closed;

  /** Slots in use: as configured, or for 0 two and a half tabs a core. */
  public int slots() {
    int wanted =
        configuredSlots > 0
            ? configuredSlots
            : Math.max(2, Runtime.getRuntime().availableProcessors() * 5 / 2);
    return Math.min(wanted, Executors.MOST_SLOTS);
  }

  void onSubmitted(@Observes RunSubmitted event) {
    add(event.run(), IntStream.range(0, event.run().total()).boxed().toList());
  }

  /** Frees the run's browsers; whoever listens to it is told when the last one is free. */
  void onCancelled(@Observes RunCancelled event) {
    String id = event.run().id();
    synchronized (this) {
      queue.remove(id);
    }
    atWork.forEach(
        (ticket, work) -> {
          if (ticket.run().id().equals(id)) {
            work.cancel();
          }
        });
    timelines.endRun(id);
  }

  /** Queues tasks of a run. */
  public void add(Run run, List<Integer> indexes) {
    synchronized (this) {
      queue.add(run, indexes, clock.instant());
    }
    fill();
  }

  /**
   * Starts nothing more and breaks off what runs, which runs again at the next start. Returns when
   * the workers have written that down, or soon after.
   */
  public void close() {
    worker.stop();
    synchronized (this) {
      closed = true;
      atWork.values().forEach(Interruptible::cancel);
      Deadline deadline = Deadline.in(PARTING, clock);
      try {
        while (!atWork.isEmpty() && !deadline.passed()) {
          wait(deadline.remaining().toMillis() + 1);
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void fill() {
    for (Optional<Ticket> next = take(); next.isPresent(); next = take()) {
      Ticket ticket = next.get();
      executor.execute(() -> work(ticket));
    }
  }

  private synchronized Optional<Ticket> take() {
    if (closed || busy >= slots()) {
      return Optional.empty();
    }
    Optional<Ticket> next = queue.take();
    next.ifPresent(ticket -> busy++);
    return next;
  }

  private void work(Ticket ticket) {
    AtomicBoolean left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            leave(ticket);
          }
        };
    Interruptible interruptible = new Interruptible();
    atWork.put(ticket, interruptible);
    try {
      worker.work(ticket, interruptible, () -> running.add(ticket), leave);
    } finally {
      atWork.remove(ticket);
      leave.run();
      synchronized (this) {
        notifyAll();
      }
    }
  }

  private void leave(Ticket ticket) {
    running.remove(ticket);
    synchronized (this) {
      busy--;
      queue.done(ticket);
    }
    fill();
  }

  public QueueState state(String tenant) {
    return split(queueState(Optional.of(tenant)), ticket -> ticket.run().tenant().equals(tenant));
  }

  public QueueState state() {
    return split(queueState(Optional.empty()), ticket -> true);
  }

  private synchronized QueueState queueState(Optional<String> tenant) {
    return queue.state(tenant);
  }

  private QueueState split(QueueState inWork, java.util.function.Predicate<Ticket> which) {
    int inBrowser = (int) Math.min(inWork.running(), running.stream().filter(which).count());
    return new QueueState(inBrowser, inWork.running() - inBrowser, inWork.pending());
  }

  public synchronized Duration oldestWait() {
    return queue
        .oldest()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }
}
