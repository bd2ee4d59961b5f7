package remora.queue.control;

import java.util.concurrent.atomic.AtomicBoolean;

/** One task at work: where it is, and the handle to break it off. */
final class Work {

  private final Interruptible interruptible = new Interruptible();
  private final AtomicBoolean left = new AtomicBoolean();
  private volatile boolean inBrowser;

  Interruptible interruptible() {
    return interruptible;
  }

  boolean isInBrowser() {
    return inBrowser;
  }

  void hasBrowser() {
    inBrowser = true;
  }

  /** It needs its slot no more; true the first time. */
  boolean leave() {
    inBrowser = false;
    return left.compareAndSet(false, true);
  }
}
