package remora.operations.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import remora.operations.boundary.Background;
import remora.operations.boundary.Slots;
import remora.operations.boundary.Streams;

/**
 * The container's threads, by purpose. An annotation's number is a constant, so {@link #MOST_SLOTS}
 * is the ceiling and {@code remora.browser.slots} the number in use.
 */
@ManagedExecutorDefinition(name = Executors.SLOTS, maxAsync = Executors.MOST_SLOTS)
@ManagedExecutorDefinition(name = Executors.STREAMS, maxAsync = 64)
@ManagedExecutorDefinition(name = Executors.BROWSERS, maxAsync = 64)
@ManagedScheduledExecutorDefinition(name = Executors.CLOCK, maxAsync = 4)
@ManagedThreadFactoryDefinition(name = Executors.THREADS)
@ApplicationScoped
public class Executors {

  /** Most browser slots of one server. */
  public static final int MOST_SLOTS = 64;

  static final String SLOTS = "java:app/concurrent/RemoraSlots";
  static final String STREAMS = "java:app/concurrent/RemoraStreams";
  static final String BROWSERS = "java:app/concurrent/RemoraBrowsers";
  static final String CLOCK = "java:app/concurrent/RemoraClock";

  static final String THREADS = "java:app/concurrent/RemoraThreads";

  @Resource(lookup = SLOTS)
  ManagedExecutorService slots;

  @Resource(lookup = STREAMS)
  ManagedExecutorService streams;

  @Resource(lookup = BROWSERS)
  ManagedExecutorService browsers;

  @Resource(lookup = CLOCK)
  ManagedScheduledExecutorService clock;

  @Resource(lookup = THREADS)
  ManagedThreadFactory threads;

  @Produces
  @Slots
  ManagedExecutorService slots() {
    return slots;
  }

  @Produces
  @Streams
  ManagedExecutorService streams() {
    return streams;
  }

  @Produces
  @Background
  ManagedExecutorService background() {
    return browsers;
  }

  /**
   * For work in very many small pieces: a managed executor captures its context for each, for which
   * Payara searches all archives anew (23 % of the server's samples when it read the browser's
   * messages).
   */
  @Produces
  @Background
  ManagedThreadFactory threads() {
    return threads;
  }

  /** Typed: it is a ManagedExecutorService too, and there must be one of those only. */
  @Produces
  @Background
  @Typed(ManagedScheduledExecutorService.class)
  ManagedScheduledExecutorService clock() {
    return clock;
  }
}
