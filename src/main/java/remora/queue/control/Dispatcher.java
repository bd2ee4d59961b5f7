package remora.queue.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.events.boundary.Timelines;
import remora.operations.boundary.Background;
import remora.operations.boundary.DiskSpace;
import remora.operations.boundary.Slots;
import remora.operations.control.Executors;
import remora.queue.control.FairQueue.Ticket;
import remora.queue.entity.QueueState;
import remora.runs.boundary.Ownership;
import remora.runs.entity.Run;
import remora.runs.entity.RunCancelled;
import remora.runs.entity.RunSubmitted;

/** Gives waiting tasks to free browser slots. */
@ApplicationScoped
public class Dispatcher {

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final Duration PARTING = Duration.ofSeconds(5);
  private static final int AGAIN_SECONDS = 2;

  @Inject @Slots ManagedExecutorService executor;
  @Inject @Background ManagedScheduledExecutorService background;
  @Inject Worker worker;
  @Inject Ownership ownership;
  @Inject Timelines timelines;
  @Inject Clock clock;
  @Inject DiskSpace disk;

  @Inject
  @ConfigProperty(name = "remora.browser.slots")
  int configuredSlots;

  private FairQueue queue = new FairQueue(1);
  private Later later;
  private Rest rest;
  private final Map<Ticket, Work> atWork = new ConcurrentHashMap<>();
  private final Map<String, Boolean> begun = new ConcurrentHashMap<>();
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

  @PostConstruct
  void open() {
    queue = new FairQueue(slots());
    later = new Later(background, Duration.ofSeconds(AGAIN_SECONDS), this::fill);
    rest = new Rest(atWork::isEmpty, clock);
  }

  void onSubmitted(@Observes RunSubmitted event) {
    add(event.run(), IntStream.range(0, event.run().total()).boxed().toList());
  }

  /** Frees the run's browsers; whoever listens to it is told when the last one is free. */
  void onCancelled(@Observes RunCancelled event) {
    drop(event.run());
    timelines.endRun(event.run().id());
  }

  /** Queues tasks of a run. */
  public void add(Run run, List<Integer> indexes) {
    synchronized (this) {
      queue.add(run, indexes, clock.instant());
    }
    fill();
  }

  /** Breaks a run off that is not to be done here any more: its results would not count. */
  void drop(Run run) {
    synchronized (this) {
      queue.remove(run.id());
    }
    begun.remove(run.id());
    atWork.forEach(
        (ticket, work) -> {
          if (ticket.run().id().equals(run.id())) {
            work.interruptible().cancel();
          }
        });
    ownership.release(run);
  }

  /** Breaks all off, to be done again by whoever owns it then. */
  void abandon() {
    Set<Run> all = runs();
    synchronized (this) {
      queue.clear();
    }
    begun.clear();
    atWork.values().forEach(work -> work.interruptible().abandon());
    all.forEach(ownership::release);
  }

  /** Starts nothing more. */
  synchronized void close() {
    closed = true;
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Waits for what is at work, and breaks the rest off. Returns when the workers have written that
   * down, or soon after.
   *
   * @param beat called once a second meanwhile
   */
  void drain(Duration grace, Runnable beat) {
    close();
    if (!rest.await(grace, beat)) {
      abandon();
      rest.await(PARTING, beat);
    }
  }

  private void fill() {
    if (!disk.hasRoom()) {
      // Tasks would fail for that one after the other.
      if (!isClosed() && !runs().isEmpty()) {
        later.ask();
      }
      return;
    }
    for (Optional<Ticket> next = take(); next.isPresent(); next = take()) {
      Ticket ticket = next.get();
      try {
        executor.execute(() -> work(ticket));
      } catch (RejectedExecutionException stopping) {
        // WildFly, once it was asked to stop; thrown on, it would cost the result of who left.
        refused(ticket);
        rest.look();
      }
    }
  }

  private synchronized void refused(Ticket ticket) {
    closed = true;
    busy--;
    atWork.remove(ticket);
    queue.done(ticket);
  }

  private synchronized Optional<Ticket> take() {
    if (closed || busy >= slots()) {
      return Optional.empty();
    }
    Optional<Ticket> next = queue.take();
    next.ifPresent(
        ticket -> {
          busy++;
          atWork.put(ticket, new Work());
        });
    return next;
  }

  private void work(Ticket ticket) {
    Work work = atWork.get(ticket);
    try {
      if (begin(ticket.run())) {
        worker.work(ticket, work.interruptible(), work::hasBrowser, () -> leave(ticket, work));
      } else {
        drop(ticket.run());
      }
    } catch (RuntimeException e) {
      again(ticket, work, e);
    } finally {
      leave(ticket, work);
      synchronized (this) {
        atWork.remove(ticket);
        if (!runs().contains(ticket.run())) {
          begun.remove(ticket.run().id());
        }
      }
      rest.look();
    }
  }

  /** Asked once a run: another server may have taken it while it waited here. */
  private boolean begin(Run run) {
    return !run.waiting() || begun.computeIfAbsent(run.id(), id -> ownership.begin(run));
  }

  /** The store, most likely. A task that fails so each time is given up after its attempts. */
  private void again(Ticket ticket, Work work, RuntimeException failure) {
    LOG.log(
        Level.WARNING,
        "task " + ticket.index() + " of run " + ticket.run().id() + " came to no end",
        failure);
    if (!work.interruptible().isCancelled()) {
      var unused =
          background.schedule(
              () -> add(ticket.run(), List.of(ticket.index())), AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void leave(Ticket ticket, Work work) {
    if (work.leave()) {
      synchronized (this) {
        busy--;
        queue.done(ticket);
      }
      fill();
    }
  }

  /** Runs with tasks that wait or are at work here. */
  synchronized Set<Run> runs() {
    return Stream.concat(queue.runs().stream(), atWork.keySet().stream().map(Ticket::run))
        .collect(Collectors.toSet());
  }

  /** Runs with tasks at work here. */
  Set<Run> begun() {
    return atWork.keySet().stream().map(Ticket::run).collect(Collectors.toSet());
  }

  /** Whether a task of the run is at work here. */
  public boolean isAtWork(String runId) {
    return atWork.keySet().stream().anyMatch(ticket -> ticket.run().id().equals(runId));
  }

  /** Slots that nothing here can use now. */
  synchronized int idle() {
    return closed || queue.isReady() || !disk.hasRoom() ? 0 : slots() - busy;
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

  private QueueState split(QueueState inWork, Predicate<Ticket> which) {
    int inBrowser =
        (int)
            atWork.entrySet().stream()
                .filter(entry -> entry.getValue().isInBrowser() && which.test(entry.getKey()))
                .count();
    int running = Math.min(inWork.running(), inBrowser);
    return new QueueState(running, inWork.running() - running, inWork.pending());
  }

  public synchronized Duration oldestWait() {
    return queue
        .oldest()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }
}
