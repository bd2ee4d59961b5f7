package remora.browser.control;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few blank pages kept ready while processors have nothing else to do: a task that finds one is
 * done a third sooner, but costs more in all than one whose page goes to its address at once. Used
 * pages are never given back: each task gets a context that nobody had before.
 */
final class WarmPages {

  private final ConcurrentLinkedQueue<BlankPage> ready = new ConcurrentLinkedQueue<>();
  private final AtomicInteger stock = new AtomicInteger();
  private final CdpSession browser;
  private final Targets targets;
  private final int size;

  WarmPages(CdpSession browser, Targets targets, int size) {
    this.browser = browser;
    this.targets = targets;
    this.size = size;
  }

  /** A page for one task, if one is ready. */
  Optional<BlankPage> take() {
    Optional<BlankPage> page = Optional.ofNullable(ready.poll());
    page.ifPresent(taken -> stock.decrementAndGet());
    return page;
  }

  /** Makes pages in the background until enough are ready or being made. */
  void fill() {
    while (browser.connection().alive() && stock.get() < size) {
      stock.incrementAndGet();
      Waiting.react(
          BlankPage.create(browser, targets),
          (page, failure) -> {
            if (failure == null) {
              ready.add(page);
            } else {
              stock.decrementAndGet();
            }
          });
    }
  }
}
