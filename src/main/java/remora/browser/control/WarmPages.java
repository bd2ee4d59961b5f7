package remora.browser.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few blank pages kept ready, because making one costs a third of a small task. Used pages are
 * never given back: each task gets a context that nobody had before.
 */
final class WarmPages {

  private final ConcurrentLinkedQueue<BlankPage> ready = new ConcurrentLinkedQueue<>();
  private final AtomicInteger stock = new AtomicInteger();
  private final CdpSession browser;
  private final int size;

  WarmPages(CdpSession browser, int size) {
    this.browser = browser;
    this.size = size;
  }

  /** A page for one task: a warm one, or one made now. */
  CompletableFuture<BlankPage> take() {
    BlankPage page = ready.poll();
    if (page == null) {
      return BlankPage.create(browser);
    }
    stock.decrementAndGet();
    return CompletableFuture.completedFuture(page);
  }

  /** Makes pages in the background until enough are ready or being made. */
  void fill() {
    while (browser.connection().alive() && stock.get() < size) {
      stock.incrementAndGet();
      Waiting.react(
          BlankPage.create(browser),
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
