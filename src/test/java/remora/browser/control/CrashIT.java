package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;
import remora.support.LocalSite;

/** Crashes that only the DevTools connection can bring about. */
@Tag("browser")
class CrashIT {

  @TempDir private Path dataDir;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final LocalSite site = new LocalSite().page("/fine", "<title>fine</title>");
  private BrowserPool pool;

  @BeforeEach
  void start() {
    pool = new BrowserPool(BrowserSettings.in(dataDir), threads, scheduler, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    pool.close();
    site.close();
    threads.shutdownNow();
    scheduler.shutdownNow();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
  }

  @Test
  void aCrashedPageFailsAtOnceAndTheOthersGoOn() {
    BrowserPool.Place crashing = pool.open("t", soon());
    BrowserPool.Place other = pool.open("t", soon());
    PageView view = new PageView(crashing.context(), soon());
    PageView otherView = new PageView(other.context(), soon());
    view.open(site.url("/fine"));
    otherView.open(site.foreign("/fine"));
    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(() -> view.evaluate("new Promise(() => {})"), threads);
    view.evaluate("1");
    long start = System.nanoTime();
    crashing.context().current(soon()).session().tell("Page.crash");
    assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(BrowserFailure.class);
    assertThatThrownBy(view::observe)
        .isInstanceOf(BrowserFailure.class)
        .hasMessage("the page crashed");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(otherView.evaluate("1 + 1")).isEqualTo("2");
    crashing.leave();
    other.leave();
    BrowserPool.Place next = pool.open("t", soon());
    assertThat(new PageView(next.context(), soon()).open(site.url("/fine")).title())
        .isEqualTo("fine");
    assertThat(pool.size()).isEqualTo(1);
  }
}
