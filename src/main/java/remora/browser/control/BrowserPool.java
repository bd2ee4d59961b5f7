package remora.browser.control;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;

/** The warm browsers: who gets which, when one is started, when one is replaced. */
public final class BrowserPool implements AutoCloseable {

  private static final int CARE_SECONDS = 10;

  /** A page can take a gigabyte in this time. */
  private static final int GUARD_SECONDS = 1;

  private final BrowserSettings settings;
  private final Executor executor;
  private final Clock clock;
  private final ChromiumLauncher launcher;
  private final ScheduledFuture<?> care;
  private final ScheduledFuture<?> guard;
  private final Object lock = new Object();
  private final List<Slot> slots = new ArrayList<>();
  private boolean closed;

  public BrowserPool(
      BrowserSettings settings,
      Executor executor,
      ScheduledExecutorService scheduler,
      Clock clock) {
    this.settings = settings;
    this.executor = executor;
    this.clock = clock;
    HttpClient http = HttpClient.newBuilder().executor(executor).build();
    launcher = new ChromiumLauncher(settings, clock, http);
    care =
        scheduler.scheduleWithFixedDelay(
            () -> executor.execute(this::care), CARE_SECONDS, CARE_SECONDS, TimeUnit.SECONDS);
    guard =
        scheduler.scheduleWithFixedDelay(
            () -> executor.execute(this::guard), GUARD_SECONDS, GUARD_SECONDS, TimeUnit.SECONDS);
  }

  /** A place in a browser, to be left again. */
  public record Place(BrowserPool pool, Slot slot, IsolatedContext context) {

    /** Throws the context away in the background and gives the place back. */
    public void leave() {
      slot.close(context, () -> pool.left(slot));
    }

    /**
     * The page did not answer in time: finds out in the background whether the browser still does.
     */
    public void suspect() {
      slot.suspect();
    }
  }

  /**
   * An isolated context for the tenant.
   *
   * @throws BrowserFailure when no browser could be started
   * @throws remora.operations.entity.DeadlinePassed when that took too long
   */
  public Place open(String tenant, Deadline deadline) {
    deadline.check();
    Slot slot = enter(tenant);
    CompletableFuture<IsolatedContext> opening = slot.open();
    try {
      return new Place(this, slot, Waiting.on(opening, deadline));
    } catch (RuntimeException failure) {
      // It may still come: then it is closed again.
      Waiting.react(
          opening,
          (context, none) -> {
            if (context == null) {
              left(slot);
            } else {
              slot.close(context, () -> left(slot));
            }
          });
      slot.suspect();
      throw failure;
    }
  }

  private Slot enter(String tenant) {
    Slot slot;
    CompletableFuture<Chromium> start = new CompletableFuture<>();
    boolean starts = false;
    synchronized (lock) {
      if (closed) {
        throw new BrowserFailure("the browsers are closed");
      }
      slots.removeIf(Slot::dead);
      slots.forEach(each -> each.retireWhenOld(settings));
      Optional<Slot> known = find(tenant);
      starts = known.isEmpty();
      slot = known.orElseGet(() -> new Slot(start, executor, clock));
      slot.enter(tenant, settings.maxTasksPerBrowser());
      if (starts) {
        slots.add(slot);
      }
    }
    if (starts) {
      executor.execute(() -> launch(start));
    }
    return slot;
  }

  /** A browser that serves the tenant already, else one that has nothing to do. */
  private Optional<Slot> find(String tenant) {
    List<Slot> able = slots.stream().filter(slot -> slot.serves(tenant)).toList();
    return able.stream()
        .filter(slot -> slot.belongsTo(tenant))
        .findFirst()
        .or(() -> able.stream().findFirst());
  }

  private void launch(CompletableFuture<Chromium> start) {
    try {
      Chromium chromium = launcher.launch();
      start.complete(chromium);
      boolean late;
      synchronized (lock) {
        late = closed;
      }
      if (late) {
        chromium.close();
      }
    } catch (RuntimeException | Error failure) {
      start.completeExceptionally(failure);
    }
  }

  private void left(Slot slot) {
    boolean ends;
    synchronized (lock) {
      slot.leave();
      ends = slot.finished() && slots.remove(slot);
    }
    if (ends) {
      slot.end();
    }
  }

  /** Ends pages that take too much memory. */
  private void guard() {
    List<Slot> all;
    synchronized (lock) {
      all = List.copyOf(slots);
    }
    all.stream()
        .flatMap(slot -> slot.chromium().stream())
        .forEach(chromium -> chromium.endPagesAbove(settings.maxPageMegabytes()));
  }

  /** Retires what is old or fat, ends what is retired and empty. */
  private void care() {
    List<Slot> all;
    synchronized (lock) {
      slots.removeIf(Slot::dead);
      all = List.copyOf(slots);
    }
    for (Slot slot : all) {
      // Reading the memory of a tree takes milliseconds: not under the lock.
      boolean fat =
          slot.chromium()
              .filter(chromium -> chromium.pssMegabytes() > settings.maxPssMegabytes())
              .isPresent();
      boolean ends;
      synchronized (lock) {
        slot.retireWhenOld(settings);
        if (fat) {
          slot.retire();
        }
        ends = slot.finished() && slots.remove(slot);
      }
      if (ends) {
        slot.end();
      }
    }
  }

  /** Number of browsers, those that are starting included. */
  public int size() {
    synchronized (lock) {
      slots.removeIf(Slot::dead);
      return slots.size();
    }
  }

  @Override
  public void close() {
    List<Slot> all;
    synchronized (lock) {
      closed = true;
      all = List.copyOf(slots);
      slots.clear();
    }
    care.cancel(false);
    guard.cancel(false);
    all.forEach(Slot::end);
    // The processes are dead by now; this waits for their folders, but not for ever.
    all.forEach(slot -> slot.cleaned().completeOnTimeout(null, 5, TimeUnit.SECONDS).join());
  }
}
