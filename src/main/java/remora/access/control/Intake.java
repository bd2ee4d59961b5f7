package remora.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import remora.access.entity.Refusal;

/**
 * Room for bodies that are being read or parsed. Without it 20 bodies of 7 MB at one time, made of
 * small objects, ended a server of 768 MB with an OutOfMemoryError, and bodies sent a byte a second
 * held one of Payara's 200 threads each. Who finds no room in half a second is told to try again.
 */
@ApplicationScoped
public class Intake {

  /** Threads that may wait for the rest of a body, of all tenants and of one. */
  private static final int MOST_SENDERS = 64;

  private static final int MOST_OF_ONE = 32;

  /** Files that are received, of all tenants and of one; each is a thread and some disk. */
  private static final int MOST_FILES = 12;

  private static final int MOST_FILES_OF_ONE = 6;

  /** What bodies may take of the heap, together. */
  private static final int PART_OF_HEAP = 4;

  private static final int KILOBYTE = 1024;
  private static final long PATIENCE_MILLIS = 500;

  private final Semaphore senders = new Semaphore(MOST_SENDERS);
  private final Map<String, Semaphore> sendersOf = new ConcurrentHashMap<>();
  private final Semaphore files = new Semaphore(MOST_FILES);
  private final Map<String, Semaphore> filesOf = new ConcurrentHashMap<>();
  private final int kilobytes;
  private final Semaphore memory;

  /** Room for this server's heap. */
  public Intake() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  Intake(long bytes) {
    this.kilobytes = (int) Math.min(Integer.MAX_VALUE, bytes / KILOBYTE);
    this.memory = new Semaphore(kilobytes);
  }

  /** What somebody was given; closed once. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Room to wait for the rest of a body.
   *
   * @param tenant whose it is
   * @throws Refusal UNAVAILABLE when there is none
   */
  public Place sending(String tenant) {
    return both(sendersOf.computeIfAbsent(tenant, name -> new Semaphore(MOST_OF_ONE)), senders);
  }

  /**
   * Room to wait for a file that goes to disk as it comes.
   *
   * @param tenant whose it is
   * @throws Refusal UNAVAILABLE when there is none
   */
  public Place receiving(String tenant) {
    return both(filesOf.computeIfAbsent(tenant, name -> new Semaphore(MOST_FILES_OF_ONE)), files);
  }

  private static Place both(Semaphore own, Semaphore all) {
    Place mine = take(own, 1);
    try {
      Place shared = take(all, 1);
      return () -> {
        shared.close();
        mine.close();
      };
    } catch (Refusal e) {
      mine.close();
      throw e;
    }
  }

  /**
   * Room in memory. What needs more than there is gets all of it, alone.
   *
   * @throws Refusal UNAVAILABLE when there is none
   */
  public Place memory(long bytes) {
    return take(memory, (int) Math.min(kilobytes, bytes / KILOBYTE));
  }

  private static Place take(Semaphore of, int permits) {
    try {
      if (!of.tryAcquire(permits, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw full();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    }
    return () -> of.release(permits);
  }

  private static Refusal full() {
    return Refusal.retryAfter(
        Refusal.Reason.UNAVAILABLE, "Too many large or slow bodies come in now. Try again.", 1);
  }
}
